import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { answerFileDialog } from '../../fixtures/chosen-file.ts';
import { samplePdf } from '../../fixtures/sample-pdf.ts';
import { fillForm, pressFor } from '../../pages/forms.ts';
import { pressNext } from '../../pages/person.ts';
import { findTool, importDocument, openDocument, openReferenceTools } from '../../pages/reference-tools.ts';
import { step } from '../journey.ts';
import type { Journey } from '../journey.ts';
import { choice, emptyUnlessTyped, typed } from '../visit-fields.ts';

/** The policy's tools and references: a document is brought in and opened; the blank form of a service is printed. */
export const referenceTool: Journey = {
  id: 'reference-tool',
  as: 'supervisor',
  async open({ staff }) {
    await openReferenceTools(staff);
    return {};
  },
  steps: {
    import: step(
      {
        tool: choice,
        edition: emptyUnlessTyped,
        datedOn: emptyUnlessTyped,
        /** The path of a PDF; without it a made-up one of three pages. */
        file: typed.optional(),
      },
      async ({ kiosk, staff }, { tool, file, ...asked }) => {
        await findTool(staff, tool);
        const folder = await mkdtemp(join(tmpdir(), 'istiqbal-document-'));
        try {
          const made = join(folder, 'document.pdf');
          if (file === undefined) await writeFile(made, await samplePdf(3));
          await answerFileDialog(kiosk, file === undefined ? made : resolve(file));
          await importDocument(staff, asked);
        } finally {
          await rm(folder, { recursive: true, force: true });
        }
        return { status: 'imported' };
      },
    ),
    open: step(
      { tool: choice, pages: z.int().min(1).max(20).default(1) },
      async ({ staff }, { tool, pages }) => {
        await findTool(staff, tool);
        await openDocument(staff);
        for (let page = 2; page <= pages; page += 1) {
          await pressNext(staff, 'page-after');
          await staff.locator(`[data-document-page="${page}"] canvas`).waitFor();
        }
        return { status: 'opened' };
      },
    ),
    'blank-form': step({ service: choice.optional() }, async ({ staff }, { service }) => {
      await fillForm(staff, { serviceId: service });
      await pressFor(staff, 'issue-form', 'main [data-slip-kind="request-form"]');
      return { status: 'form-issued' };
    }),
  },
};
