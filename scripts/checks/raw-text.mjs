import { parse } from 'svelte/compiler';

/** Attributes that a person reads or hears. */
const readAttributes = new Set([
  'alt',
  'aria-description',
  'aria-label',
  'aria-placeholder',
  'aria-roledescription',
  'aria-valuetext',
  'label',
  'placeholder',
  'title',
]);
const letter = /\p{L}/u;
/** Keys are printed alike on every keyboard, and `{name}` is a place to fill in, not a word. */
const keyName = /^(F\d{1,2}|Esc|Enter|Tab|Ctrl|Alt)$/;
const hasWords = (text) => letter.test(text.replace(/\{\w+\}/g, ''));

/**
 * Sentences in a component that should stand in the catalogue, as "file:line: text". Words inside `{…}` count too
 * when they are written there as a plain string.
 *
 * @param {string} source of a .svelte file
 * @param {string} path for the message
 * @returns {string[]}
 */
export function rawTextFaults(source, path) {
  const faults = [];
  const add = (node, text) => {
    const line = source.slice(0, node.start).split('\n').length;
    faults.push(`${path}:${line}: text in the screen: ${JSON.stringify(text.trim())}`);
  };
  const visit = (node, isRead) => {
    if (node === null || typeof node !== 'object') return;
    if (Array.isArray(node)) {
      for (const each of node) visit(each, isRead);
      return;
    }
    if (node.type === 'RegularElement' && node.name === 'kbd' && isKeyName(node.fragment)) {
      visit(node.attributes, false);
      return;
    }
    if (node.type === 'Attribute') {
      if (readAttributes.has(node.name)) visit(node.value, true);
      return;
    }
    if (isRead && node.type === 'Text' && hasWords(node.data)) add(node, node.data);
    if (isRead && node.type === 'ExpressionTag') {
      for (const words of plainWords(node.expression)) add(words, words.value);
      return;
    }
    for (const [name, value] of Object.entries(node)) if (name !== 'expression') visit(value, isRead);
  };
  visit(parse(source, { modern: true }).fragment, true);
  return faults;
}

function isKeyName({ nodes }) {
  return nodes.every(({ type, data }) => type === 'Text' && keyName.test(data.trim()));
}

/** Plain strings that an expression can come to: itself, either side of a choice or of a sum, template parts. */
function plainWords(expression) {
  const { type } = expression;
  if (type === 'Literal') {
    return typeof expression.value === 'string' && hasWords(expression.value) ? [expression] : [];
  }
  if (type === 'TemplateLiteral') {
    const parts = expression.quasis.filter(({ value }) => hasWords(value.cooked));
    return parts.map((part) => ({ start: part.start, value: part.value.cooked }));
  }
  if (type === 'ConditionalExpression')
    return [expression.consequent, expression.alternate].flatMap(plainWords);
  if (type === 'BinaryExpression' || type === 'LogicalExpression') {
    return expression.operator === '+' || type === 'LogicalExpression'
      ? [expression.left, expression.right].flatMap(plainWords)
      : [];
  }
  return [];
}
