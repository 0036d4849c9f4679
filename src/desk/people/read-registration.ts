import { parseIdentityDocument } from '../../domain/people/identity-document.ts';
import type { IdentityDocument } from '../../domain/people/identity-document.ts';
import { parseMobile } from '../../domain/people/mobile.ts';
import { parseNationalAddress } from '../../domain/people/national-address.ts';
import type {
  NationalAddress,
  NationalAddressError,
  NationalAddressField,
} from '../../domain/people/national-address.ts';
import { parsePersonName } from '../../domain/people/person-name.ts';
import type { PersonName, PersonNameError } from '../../domain/people/person-name.ts';
import { tidyText } from '../../domain/people/typed-text.ts';
import type { Policy } from '../../domain/policy/policy-schema.ts';
import type { NewPerson } from '../../store/people.ts';
import type { ErrorCode } from '../contract/errors.ts';
import type { RegistrationInput } from '../contract/people.ts';
import { Refusal } from '../refusal.ts';

/** Reads a registration as typed. Refuses the first field at fault, in the order of the form. */
export function readRegistration(input: RegistrationInput, policy: Policy): NewPerson {
  if (!input.privacyNoticeShown) throw new Refusal('privacy-notice-needed', 'privacyNoticeShown');
  if (input.kind === 'organisation') {
    const name = tidyText(input.name);
    if (name === '') throw new Refusal('field-required', 'name');
    return { kind: 'organisation', name, ...readContact(input, policy) };
  }
  return {
    kind: 'person',
    name: readName(input.name),
    gender: input.gender,
    identity: readIdentity(input),
    ...readContact(input, policy),
  };
}

function readName(typed: unknown): PersonName {
  const parsed = parsePersonName(typed);
  if (parsed.ok) return parsed.value;
  const [[field, error] = ['full', 'empty']] = Object.entries(parsed.error);
  const codes: Record<PersonNameError, ErrorCode> = {
    empty: 'field-required',
    'too-long': 'field-too-long',
    'not-a-name': 'name-invalid',
  };
  throw new Refusal(codes[error as PersonNameError], `name.${field}`);
}

function readIdentity(input: { identityNumber: string; identityExpiry: string }): IdentityDocument {
  const parsed = parseIdentityDocument({ number: input.identityNumber, expiresOn: input.identityExpiry });
  if (parsed.ok) return parsed.value;
  const { number, expiresOn } = parsed.error;
  if (number === undefined) {
    throw new Refusal(expiresOn === 'empty' ? 'field-required' : 'id-expiry-invalid', 'identityExpiry');
  }
  const codes = {
    empty: 'field-required',
    'not-ten-digits': 'id-not-ten-digits',
    'wrong-first-digit': 'id-wrong-first-digit',
    'bad-checksum': 'id-bad-checksum',
  } as const;
  throw new Refusal(codes[number], 'identityNumber');
}

type ContactInput = Pick<RegistrationInput, 'mobile' | 'address' | 'preferredChannelId'>;

function readContact(
  input: ContactInput,
  policy: Policy,
): Pick<NewPerson, 'mobile' | 'address' | 'preferredChannelId'> {
  const mobile = readMobile(input.mobile);
  const address = readAddress(input.address);
  const { preferredChannelId } = input;
  if (preferredChannelId === '') throw new Refusal('field-required', 'preferredChannelId');
  if (!policy.channels.some(({ id }) => id === preferredChannelId)) {
    throw new Refusal('unknown-channel', 'preferredChannelId');
  }
  return { mobile, address, preferredChannelId };
}

function readMobile(typed: string): string {
  const parsed = parseMobile(typed);
  if (parsed.ok) return parsed.value.e164;
  if (parsed.error === 'empty') throw new Refusal('field-required', 'mobile');
  throw new Refusal(parsed.error === 'service-number' ? 'mobile-service-number' : 'mobile-invalid', 'mobile');
}

function readAddress(typed: ContactInput['address']): NationalAddress {
  const parsed = parseNationalAddress(typed);
  if (parsed.ok) return parsed.value;
  const field = Object.keys(typed).find((name) => name in parsed.error) ?? 'city';
  throw new Refusal(addressCode(field, parsed.error[field as NationalAddressField]), `address.${field}`);
}

function addressCode(field: string, error: NationalAddressError | undefined): ErrorCode {
  switch (error) {
    case 'too-long':
      return 'field-too-long';
    case 'not-five-digits':
      return 'postal-code-invalid';
    case 'not-four-digits':
      return field === 'secondaryNumber' ? 'secondary-number-invalid' : 'building-number-invalid';
    case 'not-a-short-address':
      return 'short-address-invalid';
    case 'short-address-disagrees':
      return 'short-address-disagrees';
    default:
      return 'field-required';
  }
}
