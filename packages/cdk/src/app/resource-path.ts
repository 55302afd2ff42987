import type { Path } from '@org/cognito-core';

/** The path of an issue of a template, from its resource on. */
export const pathInResource = ([, , ...path]: Path): Path => path;

/** The same from the properties on, if the path leads to one of them. */
export const pathInProperties = (path: Path): Path => {
  const inResource = pathInResource(path);
  const [section, ...property] = inResource;
  return section === 'Properties' && property.length > 0 ? property : inResource;
};
