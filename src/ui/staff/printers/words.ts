import type { Paper } from '../../../domain/papers.ts';
import { papers } from '../../../domain/papers.ts';
import { m } from '../../../text/index.ts';
import { printCause } from '../../print-cause.ts';
import { printState } from '../slips/words.ts';
import type { TestPage } from './printers.svelte.ts';

/** What a paper is called. */
export function paperName(paper: Paper): string {
  switch (paper) {
    case 'A5':
      return m.printing_paper_a5();
    case 'A4':
      return m.printing_paper_a4();
    case 'roll-80':
      return m.printing_paper_roll_80();
  }
}

/** The papers as choices. */
export function paperChoices(): { value: string; label: string }[] {
  return papers.map((paper) => ({ value: paper, label: paperName(paper) }));
}

/** What came of a test page, with what to do about it. */
export function testOutcome({ print, isComplete, isRightPaper }: TestPage): string {
  if (print.state === 'came-out') {
    if (isComplete === false) return m.printing_test_cut();
    return isRightPaper === false ? m.printing_test_wrong_paper() : m.printing_test_good();
  }
  return print.cause === null ? printState(print) : printCause(print.cause);
}
