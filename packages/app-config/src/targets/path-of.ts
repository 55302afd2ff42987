/** The path of a URL for a browser, with the slash that it begins with. */
export const pathOf = (url: string): string =>
  url.replace(/^https?:\/\/[^/?#]*/i, '').replace(/[?#].*$/, '') || '/';
