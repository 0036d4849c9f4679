import type { Paper } from '../domain/papers.ts';
import { drawConditions } from './conditions.ts';
import type { SlipContent } from './content.ts';
import { drawDeclaration } from './declaration.ts';
import { drawForm } from './form.ts';
import { pageSetups } from './layout/page-setup.ts';
import type { Letterhead } from './layout/picture.ts';
import { SlipFile } from './layout/slip-file.ts';
import type { PressFont, PressFonts } from './layout/slip-file.ts';
import { inChosenDigits } from './latin-digits.ts';
import { Sheet } from './layout/sheet.ts';
import { drawMissing } from './missing.ts';
import { drawReceipt } from './receipt.ts';
import { drawReferral } from './referral.ts';
import { openSubsetter } from './shaping/subset.ts';
import { openTypeface } from './shaping/typeface.ts';
import { renderTestPage } from './test-page.ts';
import type { TestPageContent } from './test-page.ts';
import { kindText } from './words.ts';

/** Files the press works with, read by the caller: three weights of the typeface (.ttf), HarfBuzz's subsetter. */
export type SlipPressAssets = {
  readonly regular: Uint8Array;
  readonly medium: Uint8Array;
  readonly bold: Uint8Array;
  /** harfbuzzjs/dist/harfbuzz-subset.wasm */
  readonly subsetWasm: Uint8Array;
};

/** What a slip is printed on: the paper, and the picture at its head if the association has one. */
export type SlipForm = { readonly paper: Paper; readonly letterhead?: Letterhead | null };

/** Makes slips. Opened once: the fonts stay loaded. */
export type SlipPress = {
  /** The slip as a PDF on one of the papers. The same content and letterhead give the same bytes. */
  render(content: SlipContent, on: SlipForm): Promise<Uint8Array>;
  /** A page to judge a printer by. */
  renderTestPage(content: TestPageContent): Promise<Uint8Array>;
};

/** Loads the fonts and the subsetter. */
export async function openSlipPress(assets: SlipPressAssets): Promise<SlipPress> {
  const subsetter = await openSubsetter(assets.subsetWasm);
  const font = (name: string, bytes: Uint8Array): PressFont => ({
    typeface: openTypeface(name, bytes),
    cut: subsetter.load(bytes),
  });
  const fonts: PressFonts = {
    regular: font('IBMPlexSansArabic', assets.regular),
    medium: font('IBMPlexSansArabic-Medium', assets.medium),
    bold: font('IBMPlexSansArabic-Bold', assets.bold),
  };
  return {
    renderTestPage: (content) => renderTestPage(fonts, content),
    render: async (given, { paper, letterhead = null }) => {
      const content = inChosenDigits(given);
      const file = await SlipFile.create(fonts, pageSetups[paper], letterhead);
      draw(new Sheet(file, content), content);
      return await file.finish({
        title: `${kindText(content.kind)} ${content.serial}`,
        author: content.associationName,
        issuedAt: new Date(content.issuedAt),
      });
    },
  };
}

function draw(sheet: Sheet, content: SlipContent): void {
  switch (content.kind) {
    case 'receipt':
      drawReceipt(sheet, content);
      break;
    case 'missing-requirements':
      drawMissing(sheet, content);
      break;
    case 'conditions':
      drawConditions(sheet, content);
      break;
    case 'declaration':
      drawDeclaration(sheet, content);
      break;
    case 'referral':
      drawReferral(sheet, content);
      break;
    default:
      drawForm(sheet, content);
  }
}
