/**
 * Elements of the page. Every folder above may import it.
 *
 * They are made of text and other elements, and never of markup: whatever a text holds, it stays text.
 */

/** What stands in an element. Nothing stands for nothing, so that parts can be left out. */
export type Child = Node | string | undefined;

/** Attributes by their names; true is an attribute without a value, and false or nothing is none. */
type Attributes = Readonly<Record<string, string | boolean | undefined>>;

/** Puts children in the place of what an element holds. */
export const fill = (place: Element, ...children: ReadonlyArray<Child>): void =>
  place.replaceChildren(...children.filter((child) => child !== undefined));

/** Makes an element, such as `element('p', { class: 'note' }, 'See ', element('code', {}, 'oAuth'), '.')`. */
export const element = <K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: ReadonlyArray<Child>
): HTMLElementTagNameMap[K] => {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    made.setAttribute(name, value === true ? '' : value);
  }
  fill(made, ...children);
  return made;
};

/** Makes a button that does something. */
export const button = (
  attributes: Attributes,
  label: string | ReadonlyArray<Child>,
  onClick: () => void,
): HTMLButtonElement => {
  const children = typeof label === 'string' ? [label] : label;
  const made = element('button', { type: 'button', ...attributes }, ...children);
  made.addEventListener('click', onClick);
  return made;
};

/** The element of the page with this id, which the page has. */
export const byId = <E extends HTMLElement = HTMLElement>(id: string): E => document.getElementById(id) as E;
