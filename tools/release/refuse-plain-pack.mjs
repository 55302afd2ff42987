/**
 * Runs where npm would pack or publish the folder of a package as it is: without the licence, without the address of the
 * project, and with links that lead nowhere.
 */
console.error(
  'This folder is not what is published. To pack it: npm run pack FOLDER. To publish it: npm run publish-packages.',
);
process.exitCode = 1;
