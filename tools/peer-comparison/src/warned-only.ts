/** Bad clients of the corpus, by name, of which this project only warns, with the reason. A test holds the list exact. */
export const warnedOnly: Readonly<Record<string, string>> = {
  'a project in another region than the pool':
    'sources disagree about some regions, so analytics-region is a warning',
};
