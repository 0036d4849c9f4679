import type { Policy } from '../policy/policy-schema.ts';

/** A tool or reference that a policy lists (Mabarrah ب/١ to ب/٥; Athar, Amass, Enaya الأدوات/١ to ٤; Deem المراجع/١ to ٤). */
export type ReferenceTool = {
  id: string;
  label: string;
  clause: string;
  isRequestForm: boolean;
};

/** What the policy lists, in its order and words: its tools, then its references. */
export function referenceToolsOf({ referenceTools, references }: Policy): ReferenceTool[] {
  return [
    ...referenceTools.map(({ isRequestForm = false, ...tool }) => ({ ...tool, isRequestForm })),
    ...references.map((reference) => ({ ...reference, isRequestForm: false })),
  ];
}
