import { PDFDocument } from 'pdf-lib';

/** How long the first page of a PDF is on paper of this width, in millimetres. */
export async function lengthOnPaper(pdf: Uint8Array, widthMm: number): Promise<number> {
  const { width, height } = (await PDFDocument.load(pdf, { updateMetadata: false })).getPage(0).getSize();
  return Math.ceil((widthMm * height) / width);
}
