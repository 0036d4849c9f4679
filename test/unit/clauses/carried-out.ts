import type { ClauseView } from '../../../src/desk/contract/clause.ts';
import type { OutputOf } from '../../../src/desk/contract/contract.ts';
import { openDesk } from '../../../src/desk/open-desk.ts';
import type { Desk } from '../../../src/desk/open-desk.ts';
import { ask, freshFolders, noura, openTestDesk, signIn, testPorts } from '../../fixtures/desk.ts';
import type { TestDesk } from '../../fixtures/desk.ts';
import { startRequest, workScreen } from '../../fixtures/visit-steps.ts';
import type { VisitView } from '../../fixtures/visit-steps.ts';
import { openStoreOf } from '../desk/store-of.ts';

/** What a desk shows of a clause: what carries it out, and where its rule is met with. */
export type Shown = { by: string[]; at: string[] };

/** Collects, per clause, what is seen of it; each thing once. */
class Sightings {
  readonly #at = new Map<string, Set<string>>();

  add(clauses: readonly (ClauseView | string | null | undefined)[], what: string): void {
    for (const clause of clauses) {
      const id = typeof clause === 'string' ? clause : clause?.id;
      if (id !== undefined) this.#at.set(id, (this.#at.get(id) ?? new Set()).add(what));
    }
  }

  of(clause: string): string[] {
    return [...(this.#at.get(clause) ?? [])];
  }
}

/**
 * Opens a desk of a policy, works a day's things at it, and tells for every clause what was seen of it: on the
 * screens, on the guest's screen and on the slips. Nothing is read from the policy file but by the desk.
 */
export async function carriedOut(policyId: string): Promise<ReadonlyMap<string, Shown>> {
  const test = await openTestDesk({ policyId });
  try {
    const seen = new Sightings();
    await signIn(test.desk);
    const { sections } = await ask(test.desk, 'policy.read', { editionId: null });
    const clauses = sections.flatMap((section) => section.clauses);
    await offered(test, seen);
    await channels(test, seen, clauses);
    await tools(test, seen);
    await inquiries(test, seen);
    await request(test, seen);
    await referral(test, seen);
    await complaint(test, seen);
    await compensation(test, seen);
    await setUp(test, seen, policyId, namedBy(clauses, 'policy-shown'));
    // Two years pass: the policy waits for its review.
    test.ports.clock.set('2028-11-21T06:42:00Z');
    await signIn(test.desk, 'supervisor');
    await overseen(test, seen);
    const { review } = await ask(test.desk, 'policy.notices', {});
    seen.add(namedBy(clauses, 'policy-editions'), `supervisor told of the review: ${review ?? 'no'}`);
    await slips(test, seen);
    return new Map(
      clauses.map(({ id, carriedOutBy }) => [
        id,
        {
          by: carriedOutBy.map((each) => (each.kind === 'capability' ? each.id : `outside: ${each.reason}`)),
          at: seen.of(id),
        },
      ]),
    );
  } finally {
    await test.dispose();
  }
}

type ClauseRead = OutputOf<'policy.read'>['sections'][number]['clauses'][number];

/** The clauses of which the desk says that a capability carries them out. */
function namedBy(clauses: readonly ClauseRead[], capability: string): string[] {
  return clauses
    .filter(({ carriedOutBy }) =>
      carriedOutBy.some((each) => each.kind === 'capability' && each.id === capability),
    )
    .map(({ id }) => id);
}

/** What is offered beyond the visit on the policy's ground, with the clauses of the note beside it. */
async function offered({ desk }: TestDesk, seen: Sightings): Promise<void> {
  const { offers } = await ask(desk, 'session.status', {});
  for (const { capability, ground, clauses } of offers) seen.add(clauses, `offer ${capability} (${ground})`);
}

/** Channels have no clause beside them: each is the sentence that names it. */
async function channels(
  { desk }: TestDesk,
  seen: Sightings,
  clauses: { id: string; text: string }[],
): Promise<void> {
  const home = await ask(desk, 'visits.home', {});
  for (const { id, label } of home.channels) {
    const { visitId, isChannelInPerson } = await startRequest(desk, id);
    const named = clauses.filter(({ text }) => text.replace(/\.$/u, '') === label);
    seen.add(
      named.map((clause) => clause.id),
      `channel «${label}» ${isChannelInPerson ? 'in person' : 'from afar'}`,
    );
    await ask(desk, 'visits.leave', { visitId });
  }
}

async function tools({ desk }: TestDesk, seen: Sightings): Promise<void> {
  const listed = await ask(desk, 'referenceTools.list', {});
  for (const { label, clause, isRequestForm } of listed.tools)
    seen.add([clause], `tool «${label}»${isRequestForm ? ', printed blank' : ''}`);
}

async function inquiries({ desk }: TestDesk, seen: Sightings): Promise<void> {
  const { ground, addressee } = await ask(desk, 'inquiries.options', {});
  seen.add(ground, 'ground of the answer book');
  seen.add(
    [addressee.clause],
    `unclear to ${addressee.to} «${addressee.label}»${addressee.hasSlip ? ', with a slip' : ''}`,
  );
  for (let page = 0, left = 1; left > 0; page += 1) {
    const book = await ask(desk, 'inquiries.book', { query: '', kind: null, toCheckOnly: false, page });
    for (const { question, answer, clauses } of book.lines) seen.add(clauses, asAnswered(question, answer));
    left = book.lines.length === 0 ? 0 : book.total - (page + 1) * book.lines.length;
  }
}

/** Answers on services and channels repeat the association's lists; the others are the policy's own words. */
function asAnswered(question: string, answer: string): string {
  if (question.startsWith('ما المطلوب للحصول على خدمة')) return 'answers on what a service asks for';
  return question.includes('قنوات') ? `answer «${question}»` : `answer «${question}» ${answer}`;
}

/** A whole request, screen by screen, and how it stands afterwards. */
async function request({ desk }: TestDesk, seen: Sightings): Promise<void> {
  const { id: beneficiaryId } = await ask(desk, 'people.register', noura);
  const view = await worked(desk, seen, await startRequest(desk), beneficiaryId);
  const guest = await ask(desk, 'guest.view', {});
  if (guest.screen === 'rating') seen.add([guest.clauseLabel], 'guest asked for a rating');
  const { clauses, studiedBy } = await ask(desk, 'requests.open', { requestId: view.requestId });
  seen.add(clauses, `status of a request, studied by ${studiedBy.name ?? 'nobody named'}`);
  await ask(desk, 'people.issueAccessReport', { personId: beneficiaryId });
  if (!(await isOffered(desk, 'evidence-review'))) return;
  const file = await ask(desk, 'entitlement.open', { requestId: view.requestId });
  seen.add(file.clauses, 'review of the evidence of a request');
}

/** What a screen of a visit shows besides its step. */
async function looked(desk: Desk, seen: Sightings, view: VisitView): Promise<void> {
  switch (view.screen) {
    case 'greet':
      seen.add(
        [view.hospitality?.clause],
        `hospitality${view.hospitality?.isAsFarAsPossible === true ? ' as far as possible' : ''}`,
      );
      seen.add(view.homeVisit?.clauses ?? [], 'a visit at their own place');
      break;
    case 'identify':
      seen.add([view.eligibility?.clause], `checked: ${(view.eligibility?.fields ?? []).join(', ')}`);
      break;
    case 'service':
      await ask(desk, 'visits.issueConditions', { visitId: view.visitId, serviceId: view.services[0]!.id });
      break;
    case 'declaration':
      seen.add(view.clauses, `declared by ${view.declaration?.basis ?? ''}: ${view.declaration?.text ?? ''}`);
      break;
    case 'explain':
      seen.add(view.clauses, `told: studied by ${view.studiedBy.name ?? 'nobody'}, ${replyOf(view)}`);
      break;
    default:
  }
}

function replyOf({ reply }: VisitView): string {
  if (reply.kind === 'latest') return `reply until ${reply.notAfter} (${reply.workingDays} working days)`;
  if (reply.kind === 'earliest')
    return `reply not before ${reply.notBefore} (${reply.days} days${reply.fromIsStated ? ', stated' : ''})`;
  return 'no time stated';
}

async function referral({ desk }: TestDesk, seen: Sightings): Promise<void> {
  const { referral: ground, channels: all } = await ask(desk, 'visits.home', {});
  if (ground === 'not-offered') return;
  const { people } = await ask(desk, 'people.search', { query: noura.identityNumber });
  const start = await ask(desk, 'visits.start', { journey: 'referral', channelId: all[0]!.id });
  await worked(desk, seen, start, people[0]!.id);
}

async function worked(
  desk: Desk,
  seen: Sightings,
  start: VisitView,
  beneficiaryId: string,
): Promise<VisitView> {
  let view = start;
  while (view.screen !== null) {
    const place = view.steps.findIndex(({ state }) => state === 'now');
    const label = view.steps[place]?.label ?? '';
    seen.add(view.clauses, `${view.journey} step ${place + 1} «${label}»: ${view.screen}`);
    await looked(desk, seen, view);
    view = await workScreen(desk, view, { beneficiaryId });
  }
  return view;
}

async function complaint({ desk }: TestDesk, seen: Sightings): Promise<void> {
  if (!(await isOffered(desk, 'complaints'))) return;
  const { kinds, channels: all, committee, linkLabel, amicable } = await ask(desk, 'complaints.choices', {});
  await ask(desk, 'complaints.receive', {
    kind: 'complaint',
    channelId: all[0]!.id,
    complainant: { kind: 'named', name: 'نوال السبيعي', phone: '0551234517' },
    representative: null,
    requestNumber: '',
    concerns: [],
    about: null,
    story: 'انتظرت ساعتين ولم يُسجل طلبي.',
    wish: '',
    replyChannelId: all[0]!.id,
  });
  seen.add([amicable], 'settled amicably before any decision');
  const words = `complaints of ${kinds.join(', ')}; by «${committee?.name ?? ''}»; link «${linkLabel ?? ''}»`;
  const { offers } = await ask(desk, 'session.status', {});
  seen.add(offers.find(({ capability }) => capability === 'complaints')?.clauses ?? [], words);
}

async function compensation({ desk }: TestDesk, seen: Sightings): Promise<void> {
  if (!(await isOffered(desk, 'compensation'))) return;
  const { grounds, committee } = await ask(desk, 'compensation.choices', {});
  for (const { id, clause } of grounds)
    seen.add([clause], `ground ${id}${id === 'minutes' ? ` of «${committee ?? ''}»` : ''}`);
}

/** What the supervisor sees: the means of measuring satisfaction, the register of signatures. */
async function overseen({ desk }: TestDesk, seen: Sightings): Promise<void> {
  if (await isOffered(desk, 'satisfaction-means')) {
    const period = { span: 'month', calendar: 'hijri' } as const;
    const { kinds } = await ask(desk, 'satisfaction.measures', { period, kind: null, page: 0 });
    for (const { kind, label, clause } of kinds) seen.add([clause], `means ${kind} «${label ?? ''}»`);
  }
  if (await isOffered(desk, 'staff-signatures')) await ask(desk, 'signOffs.issueRegister', {});
}

/** What a desk that is not set up yet tells of the policy's approval. */
async function setUp(
  { ports }: TestDesk,
  seen: Sightings,
  policyId: string,
  clauses: readonly string[],
): Promise<void> {
  const desk = await openDesk({
    folders: await freshFolders(),
    ports: testPorts(ports.clock.now().toISOString()),
  });
  const { associations } = await ask(desk, 'setup.associations', {});
  await desk.close();
  const { approval } = associations.find((each) => each.policyId === policyId) ?? { approval: null };
  seen.add(clauses, `set-up tells: ${approval ?? 'no approval'}`);
}

async function isOffered(desk: Desk, capability: string): Promise<boolean> {
  const { offers } = await ask(desk, 'session.status', {});
  return offers.some((offer) => offer.capability === capability);
}

/** Every slip of the day with the clauses that are printed on it. */
async function slips(test: TestDesk, seen: Sightings): Promise<void> {
  const store = await openStoreOf(test);
  const issued = await store.read((handle) =>
    handle.tables.selectFrom('slips').select(['kind', 'contentJson']).execute(),
  );
  await store.close();
  for (const { kind, contentJson } of issued) {
    const { clauses } = JSON.parse(contentJson) as { clauses: { label: string }[] };
    seen.add(
      clauses.map(({ label }) => label),
      `slip ${kind}`,
    );
  }
}
