/** Pages that list the fields of a file, from the structure of its codec and the docstrings of its type. */
import { docstrings } from '@org/cognito-core/schema';
import { escaped } from './rule-page.mjs';

/** @typedef {import('@org/cognito-core/schema').Structure} Structure */
/** @typedef {import('@org/cognito-core/schema').StructStructure} StructStructure */
/** @typedef {import('@org/cognito-core/schema').FieldDocumentation} FieldDocumentation */

/** The pages of objects that stand in others, by the name of their structure. */
const pages = new Map([['PoolContext', 'pool-context.md']]);

/** Above what any array needs, so that nobody has to know it. */
const generous = 1_000;

/**
 * What a codec takes, in words: one of it, and many.
 *
 * @param {Structure} structure
 * @param {(struct: string) => string} linkTo
 * @returns {readonly [one: string, many: string]}
 */
const words = (structure, linkTo) => {
  switch (structure._tag) {
    case 'Flag':
      return ['boolean', 'booleans'];
    case 'Number':
      return ['number', 'numbers'];
    case 'Word': {
      const choice = structure.words.map((word) => `\`${word}\``).join(', ');
      return [choice, choice];
    }
    case 'PlainText':
      return ['string', 'strings'];
    case 'Text': {
      const lengths = `of ${structure.min} to ${structure.max} characters`;
      return [`string ${lengths}`, `strings ${lengths}`];
    }
    case 'Value':
      return /** @type {const} */ (words(structure.value, linkTo).map((each) => `${each}, or a reference`));
    case 'List': {
      const [, items] = words(structure.item, linkTo);
      const most = structure.max < generous ? `, ${structure.max} at most` : '';
      return [`array of ${items}${most}`, `arrays of ${items}`];
    }
    case 'Dictionary': {
      const [, values] = words(structure.value, linkTo);
      return [`object whose values are ${values}`, `objects whose values are ${values}`];
    }
    case 'Struct':
      return [`[object](${linkTo(structure.name)})`, `[objects](${linkTo(structure.name)})`];
    case 'OneField': {
      const unit = `amount of one of ${Object.keys(structure.fields).join(', ')}`;
      return [unit, unit];
    }
    case 'Alternatives': {
      if (structure.name === 'Duration') return ['duration', 'durations'];
      const choices = structure.alternatives.map((each) => words(each, linkTo));
      return [choices.map(([one]) => one).join(' or '), choices.map(([, many]) => many).join(' or ')];
    }
  }
};

/** @param {unknown} value */
const json = (value) => `\`${JSON.stringify(value).replaceAll('":', '": ').replaceAll('","', '", "')}\``;

/**
 * @param {string} path
 * @param {Structure} structure
 * @param {FieldDocumentation} about
 * @param {(struct: string) => string} linkTo
 */
const row = (path, structure, { description = '', default: byDefault = '', examples = [] }, linkTo) => {
  const shown = examples.length === 0 ? '' : ` For example ${examples.map(json).join(' or ')}.`;
  const cells = [
    `\`${path}\``,
    words(structure, linkTo)[0],
    escaped(byDefault.replace(/^'(.*)'$/, '`$1`')),
    escaped(description) + shown,
  ];
  return `| ${cells.join(' | ').replaceAll('\n', ' ')} |`;
};

/**
 * The objects below a structure that have no page of their own, each by a path that leads to it.
 *
 * @param {Structure} structure
 * @param {string} [path]
 * @returns {ReadonlyArray<readonly [path: string, struct: StructStructure]>}
 */
const structsIn = (structure, path = '') => {
  switch (structure._tag) {
    case 'Value':
      return structsIn(structure.value, path);
    case 'List':
      return structsIn(structure.item, path);
    case 'Dictionary':
      return structsIn(structure.value, path);
    case 'Struct':
      if (path !== '' && pages.has(structure.name)) return [];
      return [
        [path, structure],
        ...Object.entries(structure.fields).flatMap(([name, field]) =>
          structsIn(field, path === '' ? name : `${path}.${name}`),
        ),
      ];
    default:
      return [];
  }
};

/**
 * @param {string} title
 * @param {string} about
 * @param {StructStructure} structure
 */
export const fieldsPage = (title, about, structure) => {
  // What stands in several places is shown at the first.
  const sections = structsIn(structure).filter(
    ([, { name }], index, all) => all.findIndex(([, other]) => other.name === name) === index,
  );
  /** @param {string} struct */
  const linkTo = (struct) => {
    const [path = ''] = sections.find(([, { name }]) => name === struct) ?? [];
    return pages.get(struct) ?? `#${path.toLowerCase().replaceAll('.', '')}`;
  };
  return [
    `# ${title}`,
    about,
    ...sections.flatMap(([path, { name, fields }]) => {
      const { description, fields: about = {} } = docstrings[name] ?? {};
      const rows = Object.entries(fields).map(([field, inner]) =>
        row(path === '' ? field : `${path}.${field}`, inner, about[field] ?? {}, linkTo),
      );
      return [
        ...(path === '' ? [] : [`## ${path}`]),
        ...(path === '' || description === undefined ? [] : [escaped(description)]),
        ['| Field | Value | Default | What it is |', '| --- | --- | --- | --- |', ...rows].join('\n'),
      ];
    }),
  ].join('\n\n');
};
