/**
 * Links of a page, as they must be where it is read outside of the repository. A link that stays in the tarball is kept.
 * Any other becomes an address.
 */
import { posix } from 'node:path';

/** Code is no place for links: it may hold what looks like one. */
const code = /^(```+|~~~+).*?^\1|(?<!`)(`+)(?!`).+?(?<!`)\2(?!`)/gms;

/** The target of `[text](target)`, `![image](target)` and `[name]: target`, and of attributes of HTML. */
const target =
  /(?<image>!\[[^\]]*\]\()(?<picture>[^)\s]+)|(?<link>\]\(|^\[[^\]]+\]:\s+|\bhref=")(?<to>[^)\s"]+)|(?<source>\bsrc=")(?<file>[^"]+)/gm;

const isRelative = (/** @type {string} */ link) => !/^([a-z][a-z+.-]*:|#|\/\/)/i.test(link);

/**
 * Each relative target in a page, replaced by what is made of it.
 *
 * @param {string} page
 * @param {(target: string, isImage: boolean) => string} replacement
 */
const mapTargets = (page, replacement) => {
  /** @type {string[]} */
  const parts = [];
  let end = 0;
  const replaced = (/** @type {string} */ text) =>
    text.replace(target, (whole, ...rest) => {
      const { image = '', picture = '', link = '', to = '', source = '', file = '' } = rest.at(-1);
      const goal = `${picture}${to}${file}`;
      return isRelative(goal) ? `${image}${link}${source}${replacement(goal, link === '')}` : whole;
    });
  for (const { 0: block, index } of page.matchAll(code)) {
    parts.push(replaced(page.slice(end, index)), block);
    end = index + block.length;
  }
  return [...parts, replaced(page.slice(end))].join('');
};

/** @param {string} link */
const parts = (link) => {
  const [path = '', ...anchor] = link.split('#');
  return { path: decodeURI(path), anchor: anchor.length === 0 ? '' : `#${anchor.join('#')}` };
};

/**
 * The relative targets in a page that a tarball does not have.
 *
 * @param {string} page
 * @param {string} file where the page is in the tarball
 * @param {ReadonlyArray<string>} files of the tarball
 * @returns {ReadonlyArray<string>}
 */
export const linksThatLeave = (page, file, files) => {
  /** @type {string[]} */
  const found = [];
  mapTargets(page, (link) => {
    if (!isIn(files, posix.join(posix.dirname(file), parts(link).path))) found.push(link);
    return link;
  });
  return found;
};

/**
 * @param {ReadonlyArray<string>} files
 * @param {string} path of a file or a folder
 */
const isIn = (files, path) => {
  const name = path.replace(/\/$/, '');
  return files.some((file) => file === name || file.startsWith(`${name}/`));
};

/**
 * A page with addresses for links that leave the tarball.
 *
 * @param {string} page
 * @param {object} place
 * @param {string} place.file where the page is in the tarball
 * @param {ReadonlyArray<string>} place.files of the tarball
 * @param {string} place.folder of the package in the repository
 * @param {(path: string, isImage: boolean) => string} addressOf the address of a path in the repository
 * @returns {string}
 */
export const withPublishedLinks = (page, { file, files, folder }, addressOf) =>
  mapTargets(page, (link, isImage) => {
    const { path, anchor } = parts(link);
    const inPackage = posix.join(posix.dirname(file), path);
    return isIn(files, inPackage) ? link : `${addressOf(posix.join(folder, inPackage), isImage)}${anchor}`;
  });
