import { z } from 'zod';
import { answerDialog, fillForm, openDialog, pressFor } from '../../pages/forms.ts';
import { askFor, chooseInquiry, openArea, showInquiries } from '../../pages/inquiries.ts';
import { step } from '../journey.ts';
import type { Journey } from '../journey.ts';
import { choice, emptyUnlessTyped, typed } from '../visit-fields.ts';

const question = typed.min(1);

/** A question: answered from the answer book at once, or sent on, answered later, and told. */
export const inquiry: Journey = {
  id: 'inquiry',
  as: 'receptionist',
  goesOnWith: ['inquiry'],
  async open({ staff }) {
    await openArea(staff, 'inquiries');
    return {};
  },
  steps: {
    ask: step(
      { question, answer: typed.optional(), channel: choice.optional(), request: z.int().min(0).optional() },
      async ({ staff, numberOf }, { question: asked, answer, channel, request }) => {
        await showInquiries(staff, 'ask');
        await askFor(staff, asked, answer);
        await fillForm(staff, {
          channelId: channel,
          visitId: request === undefined ? undefined : numberOf(request),
        });
        await pressFor(staff, 'record-answered', '[data-done="recorded"]');
        return { status: 'answered', number: asked };
      },
    ),
    'pass-on': step(
      {
        question,
        channel: choice.optional(),
        request: z.int().min(0).optional(),
        askerName: typed.optional(),
        askerContact: typed.optional(),
        tellChannel: choice.optional(),
        reason: typed.optional(),
      },
      async ({ staff, numberOf }, { channel, request, tellChannel, question: asked, ...asker }) => {
        await showInquiries(staff, 'ask');
        await askFor(staff, asked, null);
        await fillForm(staff, {
          channelId: channel,
          visitId: request === undefined ? undefined : numberOf(request),
          ...asker,
          tellChannelId: tellChannel,
        });
        await pressFor(staff, 'pass-on', '[data-done="passed-on"]');
        return { status: 'open', number: asked };
      },
    ),
    handover: step({ question: typed.optional() }, async ({ staff, matter }, asked) => {
      await chooseInquiry(staff, 'open', asked.question ?? matter.number);
      await pressFor(staff, 'handover', '[role="dialog"] [data-slip-kind="handover"]');
      await staff.locator('[data-slip-paper="shown"]').waitFor();
      return {};
    }),
    reply: step(
      {
        question: typed.optional(),
        answer: emptyUnlessTyped,
        answeredBy: typed.optional(),
        /** Where the answer is taken from; without it the answer does not enter the book. */
        source: choice.optional(),
        sourceText: typed.optional(),
      },
      async ({ staff, matter }, { question: asked, answer, answeredBy, source, sourceText }) => {
        await chooseInquiry(staff, 'open', asked ?? matter.number);
        await openDialog(staff, 'reply');
        await fillForm(staff, { answer, answeredBy, intoBook: source !== undefined });
        if (source !== undefined) await fillForm(staff, { 'intoBook.source': source });
        if (sourceText !== undefined) await fillForm(staff, { 'intoBook.source.text': sourceText });
        await answerDialog(staff, 'send-reply');
        return { status: 'replied' };
      },
    ),
    tell: step(
      { question: typed.optional(), channel: choice.optional() },
      async ({ staff, matter }, { question: asked, channel }) => {
        await chooseInquiry(staff, 'replied', asked ?? matter.number);
        await openDialog(staff, 'tell');
        await fillForm(staff, { channelId: channel });
        await answerDialog(staff, 'send-told');
        return { status: 'told' };
      },
    ),
  },
};
