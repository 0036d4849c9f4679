import type { ColumnDefinitionBuilder } from 'kysely';

/** A table's key. */
export const key = (column: ColumnDefinitionBuilder) => column.primaryKey().notNull();
/** A column that is never empty. */
export const required = (column: ColumnDefinitionBuilder) => column.notNull();
/** Never empty, and no other row has the same. */
export const unique = (column: ColumnDefinitionBuilder) => column.notNull().unique();
/** Leads to another table ('people.id'). */
export const to = (target: string) => (column: ColumnDefinitionBuilder) =>
  column.notNull().references(target);
/** The same, where there may be none. */
export const maybeTo = (target: string) => (column: ColumnDefinitionBuilder) => column.references(target);
