/** Programs that instructions tell people to run, with what is told them first where that is known. */
const PROGRAMS: Readonly<Record<string, RegExp>> = {
  npm: /^(?:i|ci|install|add|create|init|run|exec|start|test|update|uninstall|remove|publish|link|audit|outdated)$/,
  pnpm: /^(?:i|install|add|create|dlx|run|exec|start|test|update|remove|up|build|dev)$/,
  yarn: /^(?:install|add|create|dlx|run|start|test|upgrade|remove|up|build|dev)$/,
  bun: /^(?:i|install|add|create|x|run|test|update|remove|build|dev)$/,
  npx: /./,
  bunx: /./,
  uvx: /./,
  pip: /^(?:install|uninstall|freeze|list|show|download)$/,
  pip3: /^(?:install|uninstall|freeze|list|show|download)$/,
  pipx: /^(?:install|run|upgrade)$/,
  uv: /^(?:add|sync|run|pip|venv|init|lock|tool|remove|build|publish|python)$/,
  poetry: /^(?:add|install|run|init|new|update|remove|build|shell|lock)$/,
  conda: /^(?:install|create|activate|deactivate|env|update|remove)$/,
  cargo:
    /^(?:\+\S+|build|run|test|check|doc|new|init|add|remove|install|update|bench|publish|clippy|fmt|expand|x\w+|bootimage|fix|clean)$/,
  rustup: /^(?:update|default|target|component|override|toolchain|install|show|run|self)$/,
  git: /^(?:clone|checkout|switch|add|commit|push|pull|fetch|init|rebase|merge|branch|status|stash|tag|remote|config|log|diff|reset|submodule|restore|show)$/,
  docker: /^(?:run|build|pull|push|compose|exec|ps|images?|stop|start|rm|rmi|logs|login|tag|network|volume)$/,
  brew: /^(?:install|uninstall|upgrade|update|tap|services|reinstall)$/,
  apt: /^(?:install|update|upgrade|remove|search)$/,
  'apt-get': /^(?:install|update|upgrade|remove|-y)$/,
  dnf: /^(?:install|update|remove)$/,
  gem: /^(?:install|update|uninstall)$/,
  bundle: /^(?:install|exec|add|update)$/,
  composer: /^(?:require|install|update|create-project|remove)$/,
  dotnet: /^(?:add|build|new|run|test|tool|restore|publish)$/,
  go: /^(?:build|run|test|get|install|mod|generate|vet|fmt|tool|work)$/,
  deno: /^(?:run|task|add|install|test|serve|compile|deploy)$/,
  kubectl: /^(?:apply|get|describe|create|delete|logs|exec|rollout|scale)$/,
  fastapi: /^(?:dev|run)$/,
  uvicorn: /:/,
  zola: /^(?:build|serve|check|init)$/,
  hugo: /^(?:new|server|serve|mod|-\S+)$/,
  astro: /^(?:add|build|dev|preview|check|sync|create-key|info|telemetry|db)$/,
  ng: /^(?:new|serve|build|generate|add|update)$/,
}
/** Programs that are told paths, options or addresses. */
const OTHERS =
  /^(?:cd|mkdir|rm|cp|mv|ls|cat|curl|wget|node|python3?|ruby|php|bash|sh|source|chmod|chown|touch|echo|export|make|cmake|gcc|clang|rustc|gdb|objdump|readelf|nasm|qemu-\S+|ssh|scp|tar|unzip)$/
const ARGUMENT = /^(?:--?\w|\.{0,2}\/|~\/|https?:\/\/|\$\w|"|\w+=)|[./\\:]\w/
/** These are told a name alone. */
const FOLDERS = /^(?:cd|mkdir|rm|ls)$/
const PROSE =
  /(?:^|\s)(?:the|an?|is|are|was|of|to|and|or|not|if|when|you|your|we|it|its|this|that|these|with|for|in|on|at|by|from|but|so|will|can|must|should|may|does|do)(?=\s|$)/i

/** True for a line that is plainly a command for a shell; a sentence that begins with a program's name is none. */
export function isCommandLine(line: string): boolean {
  const bare = line
    .trim()
    .replace(/^[$>%] /, '')
    .replaceAll(/"[^"\n]*"|'[^'\n]*'/g, '""')
    .replace(/^(?:sudo|time) /, '')
  const program = /^[\w-]+(?= )/.exec(bare)?.[0] ?? ''
  const known = Object.hasOwn(PROGRAMS, program) ? PROGRAMS[program] : undefined
  if (known === undefined && !OTHERS.test(program)) return false
  if (/[,;:!?.]$/.test(bare.replace(/ \.$/, '')) || PROSE.test(bare)) return false
  const [, first = '', ...rest] = bare.split(/\s+/)
  if (known !== undefined) return known.test(first)
  if (FOLDERS.test(program) && rest.length === 0) return true
  return [first, ...rest].some(word => ARGUMENT.test(word))
}
