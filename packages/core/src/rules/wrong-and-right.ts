import { browserClient } from './examples';

/** A client with a wrong URL in each of the given arrays, and the same client with a right one. */
export const wrongAndRight = (lists: ReadonlyArray<string>, wrong: string, right: string) => {
  const withUrl = (url: string) => ({
    props: browserClient(Object.fromEntries(lists.map((list) => [list, [url]]))),
  });
  return { failing: withUrl(wrong), fixed: withUrl(right) };
};
