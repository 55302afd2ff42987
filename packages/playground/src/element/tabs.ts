import { element } from './element';

/** A tab, and the panel that it shows. */
export interface Tab {
  readonly id: string;
  readonly label: string;
  readonly panel: HTMLElement;
}

/** Tabs of which one is chosen. */
export interface Tabs {
  /** What the tabs stand in. */
  readonly list: HTMLElement;
  /** The tab with this id. */
  readonly tab: (id: string) => HTMLElement;
  readonly choose: (id: string) => void;
}

/** Which tab a key goes to from another; nothing if it goes nowhere. */
const reached = (key: string, from: number, count: number): number | undefined => {
  switch (key) {
    case 'ArrowRight':
      return (from + 1) % count;
    case 'ArrowLeft':
      return (from + count - 1) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
};

/**
 * Makes tabs of panels, as the ARIA Authoring Practices describe them: one tab is in the order of the Tab key, and arrows
 * go to the others.
 *
 * @param label What the tabs are about, for those who do not see them.
 */
export const tabsOf = (
  label: string,
  all: ReadonlyArray<Tab>,
  onChoose: (id: string) => void = () => undefined,
): Tabs => {
  const tabs = all.map(({ id, label: text, panel }) => {
    panel.id = `panel-${id}`;
    panel.setAttribute('role', 'tabpanel');
    panel.setAttribute('aria-labelledby', `tab-${id}`);
    return element(
      'button',
      { type: 'button', role: 'tab', id: `tab-${id}`, 'aria-controls': panel.id },
      text,
    );
  });
  const choose = (wanted: string): void => {
    for (const [index, { id, panel }] of all.entries()) {
      const isChosen = id === wanted;
      panel.hidden = !isChosen;
      tabs[index]?.setAttribute('aria-selected', String(isChosen));
      tabs[index]?.setAttribute('tabindex', isChosen ? '0' : '-1');
    }
    onChoose(wanted);
  };
  for (const [index, tab] of tabs.entries()) {
    tab.addEventListener('click', () => choose(all[index]?.id ?? ''));
    tab.addEventListener('keydown', (event) => {
      const next = reached(event.key, index, tabs.length);
      if (next === undefined) return;
      event.preventDefault();
      choose(all[next]?.id ?? '');
      tabs[next]?.focus();
    });
  }
  return {
    list: element('div', { role: 'tablist', 'aria-label': label, class: 'tabs' }, ...tabs),
    tab: (id) => tabs[all.findIndex((each) => each.id === id)] as HTMLElement,
    choose,
  };
};
