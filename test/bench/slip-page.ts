import { pathToFileURL } from 'node:url';
import { renderSVG } from 'uqr';
import type { SlipContent, StrokePoint } from '../../src/slips/content.ts';

/** Label and value, or a heading with a list, or a paragraph. */
type Block = { label: string; value: string } | { heading: string; items: readonly string[] } | string;

/**
 * The same content as a page of HTML, for Chromium's printToPDF to be measured against: the same typeface in two
 * weights, paper, QR code and signature; plain in its layout.
 *
 * @param fonts folder with regular.ttf and bold.ttf
 */
export function slipPage(content: SlipContent, fonts: string): string {
  const font = (file: string, weight: number): string =>
    `@font-face { font-family: Plex; font-weight: ${weight}; src: url('${pathToFileURL(`${fonts}/${file}.ttf`).href}'); }`;
  const clauses = content.clauses.map(({ label, text }) => `${label}: ${text}`);
  return `<!doctype html>
<html lang="ar" dir="rtl">
<head>
<meta charset="utf-8">
<title>${escaped(content.serial)}</title>
<style>
${font('regular', 400)}
${font('bold', 700)}
@page { size: A5; margin: 12mm; }
body { font: 400 10pt/1.5 Plex; margin: 0; overflow-wrap: anywhere; }
h1 { font-size: 13pt; } h2 { font-size: 10.5pt; margin-block: 8pt 2pt; }
header { display: flex; justify-content: space-between; border-block-end: 1pt solid; }
header svg { width: 22mm; height: 22mm; }
dl { display: grid; grid-template-columns: 35mm 1fr; } dt { font-weight: 700; } dd { margin: 0; }
.signature { width: 70mm; border: 0.5pt solid; }
</style>
</head>
<body>
<header><div><h1>${escaped(content.associationName)}</h1>
<p>${escaped(content.deskName)}، <bdi>${content.serial}</bdi>، <bdi>${content.associationPhone ?? ''}</bdi>،
<time>${content.issuedAt}</time></p></div>${renderSVG(content.serial, { ecc: 'M', border: 4 })}</header>
<main>${blocksOf(content).map(blockHtml).join('\n')}${signatureHtml(content)}</main>
<footer>${clauses.map((clause) => `<p>${escaped(clause)}</p>`).join('')}</footer>
</body>
</html>`;
}

function blocksOf(content: SlipContent): Block[] {
  switch (content.kind) {
    case 'receipt':
      return [
        { label: content.personWord, value: content.beneficiaryName },
        { label: 'مقدم الطلب', value: content.representative?.name ?? content.beneficiaryName },
        { label: 'الخدمة', value: content.serviceTitle },
        { heading: 'المتطلبات المكتملة', items: content.requirementsMet },
        { label: 'يدرس الطلب', value: content.studiedBy ?? '' },
        { label: 'الرد', value: content.reply?.date ?? '' },
        { label: 'قناة التواصل', value: `${content.agreedChannel} ${content.mobileMasked ?? ''}` },
      ];
    case 'missing-requirements':
      return [
        { label: 'المستفيد', value: content.beneficiaryName },
        { label: 'الخدمة', value: content.serviceTitle },
        { heading: 'ما يلزم إحضاره', items: content.items.map(({ title, note }) => withNote(title, note)) },
        { heading: 'المتطلبات المكتملة', items: content.requirementsMet },
      ];
    case 'conditions':
      return [
        { label: 'الخدمة', value: content.serviceTitle },
        { heading: 'الشروط', items: content.conditions },
        { heading: 'المتطلبات', items: content.requirements.map(({ title, note }) => withNote(title, note)) },
      ];
    case 'declaration':
      return [
        { label: 'الموقّع', value: content.signerName },
        { label: 'المستفيد', value: content.beneficiaryName },
        { label: 'المستند', value: content.documentSeen },
        content.declarationText,
        ...content.declared,
        { label: 'الشاهد', value: content.witnessName },
        { label: 'وقت التوقيع', value: `${content.startedAt} – ${content.endedAt}` },
        { heading: 'البصمات', items: [content.textHash, content.requestDataHash, content.chainHash] },
      ];
    case 'referral':
      return [
        { label: 'المستفيد', value: content.beneficiaryName },
        { label: 'الخدمة المطلوبة', value: content.serviceNeeded },
        { label: 'الجهة', value: content.agency.name },
        { heading: 'العنوان', items: content.agency.addressLines },
        { heading: 'الهواتف', items: content.agency.phones.map(({ label, number }) => `${label} ${number}`) },
        { heading: 'البريد', items: content.agency.emails },
        { heading: 'الأوقات', items: content.agency.hours },
        { label: 'المسؤول', value: content.agency.contactPerson?.name ?? '' },
        { heading: 'ما يلزم إحضاره', items: content.bring },
        { label: 'المتابعة', value: content.followUpOn },
      ];
    default:
      return [
        ...content.facts.map(({ label, value }) => ({ label, value })),
        ...content.sections.map(({ heading, lines }) => ({ heading, items: lines })),
      ];
  }
}

function withNote(title: string, note: string | null): string {
  return note === null ? title : `${title} (${note})`;
}

function blockHtml(block: Block): string {
  if (typeof block === 'string') return `<p>${escaped(block)}</p>`;
  if ('label' in block) return `<dl><dt>${escaped(block.label)}</dt><dd>${escaped(block.value)}</dd></dl>`;
  const items = block.items.map((item) => `<li>${escaped(item)}</li>`).join('');
  return `<h2>${escaped(block.heading)}</h2><ul>${items}</ul>`;
}

function signatureHtml(content: SlipContent): string {
  if (content.kind !== 'declaration') return '';
  const { pad, strokes } = content;
  const line = (stroke: readonly StrokePoint[]): string =>
    `<polyline fill="none" stroke="black" stroke-width="5" points="${stroke.map(({ x, y }) => `${x},${y}`).join(' ')}"/>`;
  return `<svg class="signature" viewBox="0 0 ${pad.width} ${pad.height}">${strokes.map(line).join('')}</svg>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>]/gu, (character) => `&#${character.charCodeAt(0)};`);
}
