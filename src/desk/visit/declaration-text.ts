import { declarationText } from '../../domain/policy/declaration-wording.ts';
import { formatAddress } from '../../domain/people/national-address.ts';
import { formatPhone } from '../../domain/people/mobile.ts';
import { formatGregorian, formatHijri } from '../../domain/time/format-date.ts';
import type { IsoDate } from '../../domain/time/plain-date.ts';
import type { Capacity } from '../../domain/request/visit.ts';
import { m } from '../../text/index.ts';
import type { DeclarationWording } from '../../store/declaration-texts.ts';
import type { PersonFile } from '../../store/people.ts';
import { identityHolder } from './standing.ts';
import type { VisitFile } from './visit-file.ts';

/** Declarations are in Arabic, as the policies are, whatever language the screens are in. */
const arabic = { locale: 'ar' } as const;
const nameStart = '\ue000';
const nameEnd = '\ue001';

export type TextPart = { text: string; isName: boolean };
export type DeclaredLine = { label: string; value: string };
type Natural = Extract<PersonFile, { kind: 'person' }>;

/** Who signs: the beneficiary, or whoever came in their place. */
export type Signer = { person: Natural; capacity: Capacity; documentSeen: string };

/** Who signs this request; null before anyone is identified. */
export function signerOf(file: Pick<VisitFile, 'request' | 'beneficiary' | 'representative'>): Signer | null {
  const person = file.representative ?? file.beneficiary;
  if (person?.kind !== 'person') return null;
  const seen = { 'national-id': m.desk_document_national_id, iqama: m.desk_document_iqama }[
    person.identity.kind
  ];
  return { person, capacity: file.request.capacity ?? 'self', documentSeen: seen({}, arabic) };
}

/** The wording with names and gender filled in; names stand apart so that the screen can mark them. */
export function composeDeclaration(
  wording: DeclarationWording,
  signer: Signer,
  beneficiary: PersonFile,
): { text: string; parts: TextPart[] } {
  const marked = declarationText(wording, {
    name: nameStart + signer.person.name + nameEnd,
    gender: signer.person.gender,
    onBehalfOf:
      signer.capacity === 'self'
        ? null
        : {
            beneficiary: nameStart + beneficiary.name + nameEnd,
            capacity: capacityWord(signer.capacity, signer.person.gender),
          },
  });
  const parts = marked
    .split(/(\ue000[^\ue001]*\ue001)/u)
    .filter((text) => text !== '')
    .map((text) =>
      text.startsWith(nameStart) ? { text: text.slice(1, -1), isName: true } : { text, isName: false },
    );
  return { text: parts.map(({ text }) => text).join(''), parts };
}

/** What is declared, line by line, as the signer reads it. */
export function declaredLines(file: VisitFile): DeclaredLine[] {
  const { beneficiary, representative, service } = file;
  const lines: (DeclaredLine | null)[] = [];
  if (beneficiary) {
    lines.push({
      label:
        beneficiary.kind === 'person'
          ? m.desk_declared_name({}, arabic)
          : m.desk_declared_organisation({}, arabic),
      value: beneficiary.name,
    });
  }
  if (representative)
    lines.push({ label: m.desk_declared_representative({}, arabic), value: representative.name });
  const holder = identityHolder(beneficiary, representative);
  if (holder) {
    lines.push({ label: m.desk_declared_identity({}, arabic), value: holder.identity.number });
    lines.push({
      label: m.desk_declared_identity_expiry({}, arabic),
      value: bothDates(holder.identity.expiresOn),
    });
  }
  if (beneficiary) {
    lines.push({ label: m.desk_declared_mobile({}, arabic), value: formatPhone(beneficiary.mobile) });
    lines.push({ label: m.desk_declared_address({}, arabic), value: formatAddress(beneficiary.address) });
  }
  if (service) lines.push({ label: m.desk_declared_service({}, arabic), value: service.title });
  lines.push(titlesLine(file, 'met', m.desk_declared_requirements({}, arabic)));
  lines.push(titlesLine(file, 'not-applicable', m.desk_declared_not_applicable({}, arabic)));
  return lines.filter((line) => line !== null);
}

/** Both calendars, as people know their dates by either. */
function bothDates(day: IsoDate): string {
  return `${formatHijri(day)} – ${formatGregorian(day)}`;
}

function titlesLine(file: VisitFile, state: 'met' | 'not-applicable', label: string): DeclaredLine | null {
  const titles = file.requirements
    .filter((standing) => standing.state.state === state)
    .map(({ requirement }) => requirement.title);
  return titles.length === 0 ? null : { label, value: titles.join(m.desk_list_separator({}, arabic)) };
}

function capacityWord(capacity: Exclude<Capacity, 'self'>, gender: 'male' | 'female'): string {
  const words = {
    agent: { male: m.desk_capacity_agent_male, female: m.desk_capacity_agent_female },
    guardian: { male: m.desk_capacity_guardian_male, female: m.desk_capacity_guardian_female },
    'organisation-representative': {
      male: m.desk_capacity_organisation_male,
      female: m.desk_capacity_organisation_female,
    },
  };
  return words[capacity][gender]({}, arabic);
}
