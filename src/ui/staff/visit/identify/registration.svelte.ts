import type { RegistrationInput } from '../../../../desk/contract/people.ts';

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

  /** Until the person says otherwise they are answered as they came. */
  constructor(channelId: string) {
    this.preferredChannelId = channelId;
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
