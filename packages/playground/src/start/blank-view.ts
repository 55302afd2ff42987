/** What stands in the report while there is no text: what to do, and everything to start from. */
import { button, element } from '../element/element';
import { startGroups } from './starts';

/**
 * Makes the view.
 *
 * @param startWith Takes a start by its id.
 */
export const blankView = (startWith: (id: string) => void): HTMLElement =>
  element(
    'div',
    { class: 'blank' },
    element('p', { class: 'state-title' }, 'Nothing to check yet'),
    element(
      'p',
      {},
      'Paste or drop a template, props, Terraform, or what ',
      element('code', {}, 'aws cognito-idp describe-user-pool-client'),
      ' answers. Or start from one of these:',
    ),
    ...startGroups.map(({ label, starts }) =>
      element(
        'section',
        { 'aria-label': label },
        element('h3', {}, label),
        element(
          'div',
          { class: 'starts' },
          ...starts.map((start) => button({}, start.label, () => startWith(start.id))),
        ),
      ),
    ),
  );
