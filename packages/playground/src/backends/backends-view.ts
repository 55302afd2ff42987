/** The clients of a text in every backend: one at a time, or side by side. Only the page imports it. */
import * as E from 'fp-ts/Either';
import { withCode } from '../element/code-words';
import { button, element } from '../element/element';
import { tabsOf } from '../element/tabs';
import { backends, type BackendId } from './backends';

/** The backends of a text. */
export interface BackendsView {
  readonly element: HTMLElement;
  /** Shows a text, once this is seen. */
  readonly show: (text: string) => void;
}

/** What is shown of a backend. */
interface Shown {
  readonly id: BackendId;
  readonly label: string;
  readonly panel: HTMLElement;
  readonly body: HTMLElement;
}

const shownBackend = ({ id, label }: (typeof backends)[number], say: (status: string) => void): Shown => {
  const body = element('div', { class: 'source' });
  const copy = button({ class: 'copy', 'aria-label': `Copy the source for ${label}` }, 'Copy', () => {
    navigator.clipboard.writeText(body.textContent).then(
      () => say('Copied.'),
      () => say('The browser does not let this page copy. Select the text to copy it.'),
    );
  });
  return {
    id,
    label,
    panel: element('div', { class: 'backend' }, element('h3', {}, label), copy, body),
    body,
  };
};

/**
 * Makes the view.
 *
 * @param say Tells what was done.
 * @param onWide What happens when all backends are to be seen side by side, or no longer.
 */
export const backendsView = (
  say: (status: string) => void,
  onWide: (isWide: boolean) => void,
): BackendsView => {
  const all = backends.map((backend) => shownBackend(backend, say));
  let isWide = false;
  let chosen: BackendId = 'cloudformation';
  /** Nothing before somebody looks, since what writes backends is large. */
  let text: string | undefined;
  let turn = 0;

  const write = async ({ id, label, body }: Shown, wanted: string, ownTurn: number): Promise<void> => {
    const [{ backendSource }, { highlighted }] = await Promise.all([
      import('./backend-sources'),
      import('./highlighted'),
    ]);
    const source = await backendSource(wanted, id);
    // Another text was shown meanwhile.
    if (ownTurn !== turn) return;
    body.replaceChildren(
      ...(E.isLeft(source)
        ? source.left.map((sentence) => element('p', { class: 'note' }, ...withCode(sentence)))
        : [
            element(
              'pre',
              { tabindex: '0', 'aria-label': `Source for ${label}` },
              ...highlighted(source.right, id),
            ),
          ]),
    );
  };
  const update = async (): Promise<void> => {
    if (text === undefined) return;
    const wanted = text;
    turn += 1;
    const ownTurn = turn;
    await Promise.all(
      all.filter(({ id }) => isWide || id === chosen).map((each) => write(each, wanted, ownTurn)),
    );
  };

  const tabs = tabsOf(
    'Backend',
    backends.map(({ id, label }, index) => ({ id, label, panel: all[index]?.panel as HTMLElement })),
    (id) => {
      chosen = id as BackendId;
      void update();
    },
  );
  const widen = button({ class: 'widen', 'aria-pressed': 'false' }, 'Side by side', () => {
    isWide = !isWide;
    widen.setAttribute('aria-pressed', String(isWide));
    tabs.list.hidden = isWide;
    for (const { id, panel } of all) panel.hidden = !isWide && id !== chosen;
    onWide(isWide);
    void update();
  });
  const view = element(
    'div',
    { class: 'backends' },
    element('div', { class: 'bar' }, tabs.list, widen),
    element('div', { class: 'sources-of-backends' }, ...all.map(({ panel }) => panel)),
  );
  tabs.choose(chosen);
  return {
    element: view,
    show: (wanted) => {
      text = wanted;
      void update();
    },
  };
};
