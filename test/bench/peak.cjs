// Loaded into the measured process: writes its peak memory in kilobytes when it ends.
const { writeFileSync } = require('node:fs')

process.on('exit', () =>
  writeFileSync(process.env.EVERGLOSS_PEAK_FILE, String(process.resourceUsage().maxRSS)),
)
