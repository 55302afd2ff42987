/**
 * Loaded into a process before its program: writes the processor time that it took, and its peak of memory, to the file
 * that is named.
 */
const { writeFileSync } = require('node:fs');

process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const usage = { seconds: (userCPUTime + systemCPUTime) / 1e6, kilobytes: maxRSS };
  writeFileSync(process.env.USAGE_FILE, JSON.stringify(usage));
});
