import { spawnSync } from 'node:child_process'
import { chromium } from 'playwright-core'

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

function executable() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM
  for (const name of ['chromium', 'chromium-browser', 'google-chrome']) {
    const { stdout } = spawnSync('which', [name], { encoding: 'utf8' })
    if (stdout?.trim()) return stdout.trim()
  }
  throw new Error('No Chromium found: install one or set CHROMIUM to its path.')
}

export function launch() {
  return chromium.launch({ executablePath: executable(), args: FLAGS })
}
