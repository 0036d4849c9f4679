import { declarationPlaceholders } from './declaration-wording.ts';
import type { PolicyReason } from './policy-problem.ts';
import type { JourneyKind, Policy, Screen, Step } from './policy-schema.ts';

/** A reason and the place in the policy that it is about. */
export type Finding = { path: readonly PropertyKey[]; reason: PolicyReason };

type Journey = { kind: JourneyKind; steps: readonly Step[] };

/** Which screens each journey may have. Its own kind of work apart, a referral receives and registers too. */
const screensOf: Record<JourneyKind, readonly Screen[]> = {
  request: [
    'greet',
    'identify',
    'service',
    'completeness',
    'declaration',
    'explain',
    'registration',
    'serve',
    'receipt',
  ],
  referral: [
    'greet',
    'identify',
    'completeness',
    'need',
    'agency',
    'agency-data',
    'responsible-person',
    'referral-slip',
    'follow-up',
  ],
};

/** Without these a journey cannot end with a complete request, or with a slip that someone follows up. */
const neededScreens: Record<JourneyKind, readonly Screen[]> = {
  request: ['identify', 'service', 'completeness', 'receipt'],
  referral: ['identify', 'completeness', 'need', 'agency', 'agency-data', 'referral-slip', 'follow-up'],
};

/** What a screen works on must have been settled on an earlier one; all other order is the policy's. */
const dependencies: readonly { screen: Screen; after: Screen }[] = [
  { screen: 'completeness', after: 'identify' },
  { screen: 'completeness', after: 'service' },
  { screen: 'declaration', after: 'identify' },
  { screen: 'declaration', after: 'completeness' },
  { screen: 'registration', after: 'completeness' },
  { screen: 'serve', after: 'completeness' },
  { screen: 'receipt', after: 'completeness' },
  { screen: 'receipt', after: 'declaration' },
  { screen: 'agency', after: 'need' },
  { screen: 'agency-data', after: 'agency' },
  { screen: 'responsible-person', after: 'agency' },
  { screen: 'referral-slip', after: 'completeness' },
  { screen: 'referral-slip', after: 'agency' },
  { screen: 'follow-up', after: 'referral-slip' },
];

/** Contradictions for which a policy is refused; empty when it can be carried out. */
export function policyConflicts(policy: Policy): Finding[] {
  return [
    ...duplicateIds(policy),
    ...unknownSections(policy),
    ...unknownClauses(policy),
    ...journeysOf(policy).flatMap((journey) => journeyConflicts(policy, journey)),
    ...declarationConflicts(policy),
  ];
}

/** What a policy may say, but its writer should look at once more. */
export function policyOddities(policy: Policy): Finding[] {
  const odd: Finding[] = [];
  if (policy.reply && !policy.study)
    odd.push({ path: ['reply'], reason: { code: 'reply-without-committee' } });
  for (const { kind, steps } of journeysOf(policy)) {
    for (const [index, step] of steps.entries()) {
      if (step.basis !== 'policy' || step.clauses.length > 0) continue;
      const path = ['journeys', kind, 'steps', index, 'clauses'];
      odd.push({ path, reason: { code: 'step-without-clause', step: step.label } });
    }
  }
  return odd;
}

function journeysOf({ journeys }: Policy): Journey[] {
  const request: Journey = { kind: 'request', steps: journeys.request.steps };
  return journeys.referral ? [request, { kind: 'referral', steps: journeys.referral.steps }] : [request];
}

function duplicateIds(policy: Policy): Finding[] {
  const lists: [path: PropertyKey[], items: readonly { id: string }[]][] = [
    [['sections'], policy.sections],
    [['clauses'], policy.clauses],
    [['channels'], policy.channels],
    [['referenceTools'], policy.referenceTools],
    [['references'], policy.references],
    [['services'], policy.services],
    [['registration', 'requirements'], policy.registration.requirements],
    ...policy.services.map((service, index): [PropertyKey[], typeof service.requirements] => [
      ['services', index, 'requirements'],
      service.requirements,
    ]),
    ...journeysOf(policy).map(({ kind, steps }): [PropertyKey[], readonly Step[]] => [
      ['journeys', kind, 'steps'],
      steps,
    ]),
  ];
  return lists.flatMap(([path, items]) =>
    items.flatMap(({ id }, index): Finding[] =>
      items.findIndex((item) => item.id === id) < index
        ? [{ path: [...path, index, 'id'], reason: { code: 'duplicate-id', id } }]
        : [],
    ),
  );
}

function unknownSections({ sections, clauses }: Policy): Finding[] {
  const known = new Set(sections.map(({ id }) => id));
  return clauses.flatMap(({ section }, index): Finding[] =>
    known.has(section)
      ? []
      : [{ path: ['clauses', index, 'section'], reason: { code: 'unknown-section', section } }],
  );
}

function unknownClauses(policy: Policy): Finding[] {
  const known = new Set(policy.clauses.map(({ id }) => id));
  return citedClauses(policy)
    .filter(({ clause }) => !known.has(clause))
    .map(({ path, clause }) => ({ path, reason: { code: 'unknown-clause', clause } }));
}

type Citation = { path: PropertyKey[]; clause: string };

function citedClauses(policy: Policy): Citation[] {
  const one = (path: PropertyKey[], rule: { clause: string } | null): Citation[] =>
    rule ? [{ path: [...path, 'clause'], clause: rule.clause }] : [];
  const many = (path: PropertyKey[], clauses: readonly string[]): Citation[] =>
    clauses.map((clause, index) => ({ path: [...path, 'clauses', index], clause }));
  const listed = (['channels', 'referenceTools', 'references'] as const).flatMap((list) =>
    policy[list].flatMap((item, index) => one([list, index], item)),
  );
  const ruled = (['eligibility', 'hospitality', 'study', 'reply', 'unclear'] as const).flatMap((rule) =>
    one([rule], policy[rule]),
  );
  const { right, means = [] } = policy.satisfaction ?? {};
  const rated = [
    ...(right === undefined ? [] : [{ path: ['satisfaction', 'right'], clause: right }]),
    ...means.flatMap((each, index) => one(['satisfaction', 'means', index], each)),
  ];
  const stepped = journeysOf(policy).flatMap(({ kind, steps }) =>
    steps.flatMap((step, index) => many(['journeys', kind, 'steps', index], step.clauses)),
  );
  return [
    ...listed,
    ...ruled,
    ...many(['completeness'], policy.completeness.clauses),
    ...many(['declaration'], policy.declaration.clauses),
    ...stepped,
    ...many(['complaints'], policy.complaints?.clauses ?? []),
    ...(['link', 'committee', 'amicable'] as const).flatMap((part) =>
      one(['complaints', part], policy.complaints?.[part] ?? null),
    ),
    ...(policy.compensation?.grounds ?? []).flatMap((ground, index) =>
      one(['compensation', 'grounds', index], ground),
    ),
    ...one(['compensation', 'committee'], policy.compensation?.committee ?? null),
    ...rated,
  ];
}

function journeyConflicts(policy: Policy, { kind, steps }: Journey): Finding[] {
  const path = ['journeys', kind, 'steps'];
  const placed = steps.flatMap(({ screens }, stepIndex) =>
    screens.map((screen, index) => ({ screen, path: [...path, stepIndex, 'screens', index] })),
  );
  const places = placed.map(({ screen }) => screen);
  const wrong = placed.flatMap(({ screen, path: place }, index): Finding[] => {
    if (!screensOf[kind].includes(screen)) {
      return [{ path: place, reason: { code: 'foreign-screen', screen, journey: kind } }];
    }
    if (places.indexOf(screen) < index) {
      return [{ path: place, reason: { code: 'repeated-screen', screen, journey: kind } }];
    }
    return dependencies
      .filter(({ screen: dependent, after }) => dependent === screen && places.indexOf(after) > index)
      .map(({ after }) => ({ path: place, reason: { code: 'out-of-order', screen, after, journey: kind } }));
  });
  const needed = [
    ...neededScreens[kind],
    ...(kind === 'request' && policy.declaration.signature === 'stated' ? (['declaration'] as const) : []),
  ];
  const lacking = needed
    .filter((screen) => !places.includes(screen))
    .map((screen): Finding => ({ path, reason: { code: 'missing-screen', screen, journey: kind } }));
  return [...wrong, ...lacking];
}

function declarationConflicts({ declaration }: Policy): Finding[] {
  const uncited: Finding[] =
    declaration.signature === 'stated' && declaration.clauses.length === 0
      ? [{ path: ['declaration', 'clauses'], reason: { code: 'declaration-without-clause' } }]
      : [];
  return [
    ...uncited,
    ...wordingForms.flatMap((form) => placeholderConflicts(form, declaration.wording[form])),
  ];
}

const wordingForms = ['selfMale', 'selfFemale', 'forOtherMale', 'forOtherFemale'] as const;

function placeholderConflicts(form: (typeof wordingForms)[number], wording: string): Finding[] {
  const path = ['declaration', 'wording', form];
  const expected: readonly string[] = declarationPlaceholders[form];
  const used = [...wording.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name);
  const finding = (code: 'missing-placeholder' | 'unknown-placeholder', name: string): Finding => ({
    path,
    reason: { code, placeholder: `{${name}}` },
  });
  return [
    ...expected.filter((name) => !used.includes(name)).map((name) => finding('missing-placeholder', name)),
    ...used.filter((name) => !expected.includes(name)).map((name) => finding('unknown-placeholder', name)),
  ];
}
