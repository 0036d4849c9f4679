import type { RegistrationInput } from '../../../../desk/contract/people.ts';
import type { Typed } from '../../../../domain/request/typing.ts';

const nameParts = ['first', 'father', 'grandfather', 'family', 'full', 'organisation'] as const;
const addressParts = [
  'buildingNumber',
  'street',
  'district',
  'city',
  'postalCode',
  'secondaryNumber',
  'unit',
  'shortAddress',
] as const;

/** A person or organisation being registered, as typed so far. */
export class Registration {
  kind = $state<'person' | 'organisation'>('person');
  nameForm = $state<'four-part' | 'as-in-document'>('four-part');
  name = $state({ first: '', father: '', grandfather: '', family: '', full: '', organisation: '' });
  gender = $state<'male' | 'female' | null>(null);
  identityNumber = $state('');
  identityExpiry = $state('');
  mobile = $state('');
  address = $state({
    buildingNumber: '',
    street: '',
    district: '',
    city: '',
    postalCode: '',
    secondaryNumber: '',
    unit: '',
    shortAddress: '',
  });
  preferredChannelId = $state('');

  /** Until the person says otherwise they are answered as they came. `typed`: what was begun before. */
  constructor(channelId: string, typed: Typed = {}) {
    const { gender } = typed;
    if (typed['kind'] === 'organisation') this.kind = 'organisation';
    if (typed['name.form'] === 'as-in-document') this.nameForm = 'as-in-document';
    for (const part of nameParts) this.name[part] = typed[`name.${part}`] ?? '';
    if (gender === 'male' || gender === 'female') this.gender = gender;
    this.identityNumber = typed['identityNumber'] ?? '';
    this.identityExpiry = typed['identityExpiry'] ?? '';
    this.mobile = typed['mobile'] ?? '';
    for (const part of addressParts) this.address[part] = typed[`address.${part}`] ?? '';
    this.preferredChannelId = typed['preferredChannelId'] ?? channelId;
  }

  /** Everything as it stands in the fields, by their paths. */
  typed(): Typed {
    return {
      kind: this.kind,
      'name.form': this.nameForm,
      ...Object.fromEntries(nameParts.map((part) => [`name.${part}`, this.name[part]])),
      gender: this.gender ?? '',
      ...this.#identity(),
      mobile: this.mobile,
      ...Object.fromEntries(addressParts.map((part) => [`address.${part}`, this.address[part]])),
      preferredChannelId: this.preferredChannelId,
    };
  }

  /** What goes to the desk, which reads and checks it. Null while a person's gender is not chosen. */
  toInput(privacyNoticeShown: boolean): RegistrationInput | null {
    const { mobile, preferredChannelId } = this;
    const shared = { mobile, address: { ...this.address }, preferredChannelId, privacyNoticeShown };
    if (this.kind === 'organisation') {
      return { kind: 'organisation', name: this.name.organisation, ...shared };
    }
    if (this.gender === null) return null;
    return { kind: 'person', name: this.#personName(), gender: this.gender, ...this.#identity(), ...shared };
  }

  #personName() {
    const { first, father, grandfather, family, full } = this.name;
    return this.nameForm === 'four-part'
      ? ({ form: 'four-part', first, father, grandfather, family } as const)
      : ({ form: 'as-in-document', full } as const);
  }

  #identity() {
    return { identityNumber: this.identityNumber, identityExpiry: this.identityExpiry };
  }
}
