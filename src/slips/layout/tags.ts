import { PDFHexString, PDFName } from 'pdf-lib';
import type { PDFContext, PDFPage, PDFRef } from 'pdf-lib';

export type TagType = 'Document' | 'H1' | 'H2' | 'P' | 'Sect' | 'L' | 'LI' | 'LBody' | 'Figure';

/** One element of the logical structure (ISO 32000-1, 14.7), in reading order. */
export class Tag {
  readonly type: TagType;
  /** What a screen reader says instead of the painted codes. */
  readonly text: string | null;
  readonly children: (Tag | { page: PDFPage; markedContentId: number })[] = [];

  constructor(type: TagType, text: string | null = null) {
    this.type = type;
    this.text = text;
  }

  add(type: TagType, text: string | null = null): Tag {
    const child = new Tag(type, text);
    this.children.push(child);
    return child;
  }
}

/** Writes the structure tree and the map from marked content back to it. */
export function writeStructure(context: PDFContext, pages: readonly PDFPage[], root: Tag): PDFRef {
  const rootRef = context.nextRef();
  const parents = new Map<PDFPage, PDFRef[]>(pages.map((page) => [page, []]));

  const write = (tag: Tag, parent: PDFRef): PDFRef | null => {
    const ref = context.nextRef();
    const kids = tag.children.flatMap((child) => {
      if (child instanceof Tag) return write(child, ref) ?? [];
      const owners = parents.get(child.page);
      if (owners !== undefined) owners[child.markedContentId] = ref;
      return context.obj({ Type: 'MCR', Pg: child.page.ref, MCID: child.markedContentId });
    });
    if (kids.length === 0) return null;
    const element = context.obj({ Type: 'StructElem', S: tag.type, P: parent, K: kids });
    if (tag.text !== null) {
      const key = tag.type === 'Figure' ? 'Alt' : 'ActualText';
      element.set(PDFName.of(key), PDFHexString.fromText(tag.text));
    }
    context.assign(ref, element);
    return ref;
  };

  const document = write(root, rootRef);
  const numbers = pages.flatMap((page, index) => [index, context.obj(parents.get(page) ?? [])]);
  context.assign(
    rootRef,
    context.obj({
      Type: 'StructTreeRoot',
      K: document === null ? [] : [document],
      ParentTree: context.obj({ Nums: numbers }),
      ParentTreeNextKey: pages.length,
    }),
  );
  return rootRef;
}
