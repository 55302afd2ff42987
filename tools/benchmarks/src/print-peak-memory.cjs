/** Loaded into a process before its program: writes its peak memory, in kilobytes, to the file that is named. */
const { writeFileSync } = require('node:fs');

process.on('exit', () => writeFileSync(process.env.PEAK_MEMORY_FILE, String(process.resourceUsage().maxRSS)));
