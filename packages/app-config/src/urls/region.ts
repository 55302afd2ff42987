/** The names that Regions have, such as `eu-west-1` and `us-gov-west-1`. */
export const regionPattern = String.raw`[a-z]{2,3}(?:-[a-z]+)+-\d{1,2}`;

const region = new RegExp(`^${regionPattern}$`);

/** Whether a text is the name of a Region by its form. */
export const isRegion = (text: string): boolean => region.test(text);

const isOfChina = (name: string): boolean => name.startsWith('cn-');

/** Whether the Region is one of AWS GovCloud (US), in which user pools have FIPS endpoints alone. */
export const isOfGovCloud = (name: string): boolean => name.startsWith('us-gov-');

/** Under which name the Region is in the DNS: `amazonaws.com`, or in China `amazonaws.com.cn`. */
export const dnsSuffix = (name: string, domain: string): string =>
  isOfChina(name) ? `${domain}.cn` : domain;
