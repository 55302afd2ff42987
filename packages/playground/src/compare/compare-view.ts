/** Two texts compared: what differs between their clients, and what that costs. Only the page imports it. */
import * as E from 'fp-ts/Either';
import { isHcl } from '../check/named-text';
import { withCode } from '../element/code-words';
import { counted } from '../element/counted';
import { button, element, fill, type Child } from '../element/element';
import { editorIn, type Editor } from '../editor/editor';
import type { ComparedClient, ComparedSetting } from './comparison';

/** The comparison of a text with an earlier one. */
export interface CompareView {
  readonly element: HTMLElement;
  /** The editor of the earlier text. */
  readonly before: Editor;
  /** Compares a text, once this is seen. */
  readonly show: (text: string) => void;
}

const consequence = (name: string): HTMLElement =>
  element('span', { class: 'consequence', 'data-consequence': name }, name.replaceAll('-', ' '));

const settingItem = ({ setting, before, after, consequences, why }: ComparedSetting): HTMLElement =>
  element(
    'li',
    { class: 'change' },
    element('p', { class: 'message' }, element('code', {}, setting)),
    element(
      'p',
      { class: 'sides' },
      element('del', {}, before),
      element('span', { 'aria-hidden': 'true' }, ' → '),
      element('ins', {}, after),
    ),
    element('p', { class: 'facts' }, ...consequences.map(consequence)),
    element('p', {}, ...withCode(why)),
  );

const statusOf = ({ status, settings }: ComparedClient): string =>
  status === 'changed' ? counted(settings.length, 'change') : status;

const clientSection = (client: ComparedClient): HTMLElement =>
  element(
    'section',
    { 'aria-label': client.name },
    element('h3', {}, client.name, ' ', element('span', { class: 'count' }, statusOf(client))),
    ...(client.why === undefined
      ? []
      : [
          element('p', { class: 'facts' }, ...client.consequences.map(consequence)),
          element('p', {}, ...withCode(client.why)),
        ]),
    element('ul', { class: 'issues' }, ...client.settings.map(settingItem)),
  );

const shown = (compared: E.Either<string, ReadonlyArray<ComparedClient>>): ReadonlyArray<Child> => {
  if (E.isLeft(compared)) return [element('p', { class: 'note' }, ...withCode(compared.left))];
  return compared.right.every(({ status }) => status === 'equal')
    ? [element('p', { class: 'note' }, 'Both texts mean the same.')]
    : compared.right.map(clientSection);
};

/**
 * Makes the view.
 *
 * @param current The text that is compared with the earlier one.
 */
export const compareView = (current: () => string): CompareView => {
  const host = element('div', { class: 'editor-host' });
  const result = element('div', { class: 'comparison', 'aria-live': 'polite' });
  const invitation = element(
    'p',
    { class: 'note' },
    'Write or drop an earlier version above. What differs is listed here, with what each change costs.',
  );
  let turn = 0;
  const compare = async (): Promise<void> => {
    turn += 1;
    const ownTurn = turn;
    const text = before.text();
    if (text.trim() === '') {
      result.replaceChildren(invitation);
      return;
    }
    before.setSyntax(isHcl(text) ? 'hcl' : 'yaml');
    const { comparisonOf } = await import('./comparison');
    if (ownTurn === turn) fill(result, ...shown(comparisonOf(text, current())));
  };
  const before = editorIn(host, {
    label: 'Before: the earlier text',
    hint: 'An earlier template, props, Terraform, or what describe-user-pool-client answers',
    onChange: () => void compare(),
  });
  const view = element(
    'div',
    { class: 'compare' },
    element(
      'div',
      { class: 'bar' },
      element('h3', {}, 'Before'),
      button({}, 'Take the current text', () => before.setText(current())),
    ),
    host,
    result,
  );
  result.replaceChildren(invitation);
  return { element: view, before, show: () => void compare() };
};
