const readOnly = 'CloudFormation is said to ignore it, and a sample that holds one is deployed';

/** Bad clients of the corpus, by name, that this project only warns about, and why. A test keeps the list exact. */
export const warnedOnly: Readonly<Record<string, string>> = {
  'a project in another region than the pool':
    'sources disagree about some regions, so analytics-region is a warning',
  'an empty list to write': 'the service takes it, and generated templates hold it',
  'an empty list to read': 'the service takes it, and generated templates hold it',
  'the secret as a property': readOnly,
  'a short secret as a property': readOnly,
  'the id as a property': readOnly,
  'Name for ClientName': readOnly,
};
