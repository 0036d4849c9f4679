import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';

/** A PDF that is open for showing. */
export type Paper = {
  pageCount: number;
  /** Draws a page, sharp enough for the width at which a slip is shown. */
  draw(page: number, canvas: HTMLCanvasElement): Promise<void>;
  close(): Promise<void>;
};

type PdfJs = typeof import('pdfjs-dist/legacy/build/pdf.mjs');
/** pdf.js and the one worker of its own that all papers share. */
type Reader = { pdfjs: PdfJs; worker: InstanceType<PdfJs['PDFWorker']> };

/** What a page may hand to `new Worker` under Trusted Types. */
type ScriptUrlPolicy = { createScriptURL(url: string): string };
type TrustedTypesWindow = {
  trustedTypes?: {
    createPolicy(name: string, rules: { createScriptURL(url: string): string }): ScriptUrlPolicy;
  };
};

const drawnWidthPx = 900;
let loaded: Promise<Reader> | undefined;

/** Opens a PDF from its bytes. Throws when it cannot be read. */
export async function openPaper(bytes: Uint8Array): Promise<Paper> {
  const { pdfjs, worker } = await (loaded ??= load());
  // pdf.js takes the bytes over into its worker, so it gets its own copy.
  const task = pdfjs.getDocument({
    data: bytes.slice(),
    // Left to itself, closing one paper would end the worker under another that is being opened.
    worker,
    useSystemFonts: false,
    isImageDecoderSupported: false,
  });
  const document = await task.promise;
  return {
    pageCount: document.numPages,
    async draw(pageNumber, canvas) {
      const page = await document.getPage(pageNumber);
      const scale = drawnWidthPx / page.getViewport({ scale: 1 }).width;
      const viewport = page.getViewport({ scale });
      canvas.width = Math.round(viewport.width);
      canvas.height = Math.round(viewport.height);
      await page.render({ canvas, viewport }).promise;
    },
    close: () => task.destroy(),
  };
}

/** Loads pdf.js when the first slip is shown, with a real worker: under Trusted Types `workerSrc` gives none. */
async function load(): Promise<Reader> {
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const policy = (window as TrustedTypesWindow).trustedTypes?.createPolicy('pdf-worker', {
    createScriptURL(url) {
      if (url !== workerUrl) throw new TypeError('Only the worker of pdf.js may be started here');
      return url;
    },
  });
  const url = policy?.createScriptURL(workerUrl) ?? workerUrl;
  const worker = pdfjs.PDFWorker.create({ port: new Worker(url, { type: 'module' }) });
  return { pdfjs, worker };
}
