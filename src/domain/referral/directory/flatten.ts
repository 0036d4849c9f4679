import { isObject } from './hsds-check.ts';
import type { HsdsObject } from './hsds-check.ts';
import { columnsOf, listsOf, singlesOf } from './hsds-tables.ts';
import type { HsdsTable } from './hsds-tables.ts';

/** A row of the tabular form: a value for each column that has one. */
export type TabularRow = Record<string, string>;

/**
 * The tabular form asks a taxonomy term of every attribute; the parts of a Saudi National Address have none in
 * any taxonomy that HSDS names. They get this one on the way out and lose it on the way in.
 */
export const ownTaxonomy = {
  taxonomy: {
    id: '5b1d3a0e-6f0f-4c0b-9d59-6d6b4a5c1e01',
    name: 'سمات دليل الجهات',
    description: 'أجزاء العنوان الوطني السعودي وحالة القيد، كما يسميها الحقل link_type.',
  },
  term: {
    id: '5b1d3a0e-6f0f-4c0b-9d59-6d6b4a5c1e02',
    code: 'istiqbal',
    name: 'سمة بلا تصنيف',
    description: 'سمة يعرّفها الحقل link_type وحده.',
    taxonomy_id: '5b1d3a0e-6f0f-4c0b-9d59-6d6b4a5c1e01',
  },
} as const;

/** Writes an object with everything in it as rows, parents before what belongs to them. */
export function flatten(
  table: HsdsTable,
  object: HsdsObject,
  emit: (table: HsdsTable, row: TabularRow) => void,
): void {
  write(table, object, {}, emit);
}

function write(
  table: HsdsTable,
  object: HsdsObject,
  fromParent: TabularRow,
  emit: (table: HsdsTable, row: TabularRow) => void,
): void {
  const lists = listsOf(table);
  const singles = singlesOf(table);
  const row: TabularRow = { ...fromParent };
  for (const [field, value] of Object.entries(object)) {
    const isChild = lists.some(([name]) => name === field) || singles.some(([name]) => name === field);
    // The whole organization once more inside its own service says nothing new.
    if (value === undefined || isChild || (table === 'service' && field === 'organization')) continue;
    row[field] = typeof value === 'string' ? value : JSON.stringify(value);
  }
  for (const [field, child, column] of singles) {
    const held = object[field];
    if (!isObject(held)) continue;
    row[column] ??= String(held['id']);
    // A location is written where the organization lists it; here only when nobody else does.
    write(child, held, {}, emit);
  }
  if (table === 'attribute' && row['taxonomy_term_id'] === undefined) {
    row['taxonomy_term_id'] = ownTaxonomy.term.id;
    emit('taxonomy', { ...ownTaxonomy.taxonomy });
    emit('taxonomy_term', { ...ownTaxonomy.term });
  }
  emit(table, row);
  for (const [field, child] of lists) {
    const held = object[field];
    if (!Array.isArray(held)) continue;
    for (const each of held) {
      if (isObject(each)) write(child, each, parentColumns(table, object, child), emit);
    }
  }
}

/** What a row says of its parent when the object itself did not. */
function parentColumns(parent: HsdsTable, object: HsdsObject, child: HsdsTable): TabularRow {
  const id = String(object['id']);
  if (child === 'attribute') return { link_id: id, link_entity: parent };
  if (child === 'metadata') return { resource_id: id, resource_type: parent };
  const column = `${parent}_id`;
  return columnsOf(child).some(({ name }) => name === column) ? { [column]: id } : {};
}
