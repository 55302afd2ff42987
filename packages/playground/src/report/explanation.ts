import { allExplained, type Explained } from '@org/cognito-cli/check-text';
import { element } from '../element/element';
import { withCode } from '../element/code-words';

type Source = NonNullable<Explained['sources']>[number];
type Example = NonNullable<Explained['failing']>;

/** Nobody asks for explanations before there are issues, so they are loaded then. */
let explained: Promise<ReadonlyMap<string, Explained>> | undefined;

const explanations = (): Promise<ReadonlyMap<string, Explained>> => {
  explained ??= allExplained().then((all) => new Map(all.map((each) => [each.code, each])));
  return explained;
};

const sourceItem = (source: Source): HTMLElement =>
  element(
    'li',
    {},
    ...withCode(source.says),
    ...('where' in source ? [' ', element('span', { class: 'where' }, source.where)] : []),
  );

const example = (title: 'Fails' | 'Passes', file: Example | undefined): ReadonlyArray<HTMLElement> =>
  file === undefined
    ? []
    : [
        element(
          'div',
          { class: 'example', 'data-example': title.toLowerCase() },
          element('h4', {}, title),
          element('pre', { tabindex: '0', 'aria-label': title }, file.yaml),
        ),
      ];

const wholeExplanation = ({ summary, why, serviceMessage, sources, failing, fixed }: Explained) => [
  element('p', {}, element('strong', {}, ...withCode(summary)), '. ', ...withCode(why)),
  ...(serviceMessage === undefined
    ? []
    : [element('p', {}, 'The service says: ', element('q', {}, ...withCode(serviceMessage)))]),
  element('div', { class: 'examples' }, ...example('Fails', failing), ...example('Passes', fixed)),
  ...(sources === undefined
    ? []
    : [element('h4', {}, 'Sources'), element('ul', { class: 'sources' }, ...sources.map(sourceItem))]),
];

/** The explanation of a code, which is loaded when somebody unfolds it. */
export const explanationOf = (code: string): HTMLElement => {
  const body = element('div', { class: 'explanation' });
  const folded = element('details', { 'data-code': code }, element('summary', {}, 'Explanation'), body);
  folded.addEventListener('toggle', () => {
    if (!folded.open || body.hasChildNodes()) return;
    void explanations().then((all) => {
      const found = all.get(code);
      body.replaceChildren(
        ...(found === undefined ? ['This code has no explanation.'] : wholeExplanation(found)),
      );
    });
  });
  return folded;
};
