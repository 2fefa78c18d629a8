/** Names of tools, languages and machines in small letters, one letter from a word, some of them: `xargo` is no slip for `cargo`. */
export const TOOL_NAMES = `
acpi ansible apache apic apk astro asyncio avx axios axum bazel bochs busybox centos cli clojure
cmake cors cpu crowdin csharp css cuda debian deno django dma dns docusaurus dotnet ebpf ecma emacs
erlang esbuild eslint fastapi ffmpeg firefox fortran freebsd gatsby gcc gdb gdt gettext github
gitlab glibc golang gpu gradle groff grpc gui gunicorn gzip haskell heroku homebrew html htmx httpx
hugo ide idt ios iptables javascript jekyll jenkins jinja jq js json jsx julia jupyter jwt kafka
kotlin kubectl kubernetes laravel limine linux lldb llvm lodash lua luajit macos matplotlib mdx
mkdocs mmu mongodb musl mypy mysql neovim netlify nextjs nginx nodejs npx uint ulong ushort usize isize fluentd solr nuget numba numpy nuxt
nvim nvm oauth objdump ocaml openai opencl openssl pci perl php pipenv pipx pnpm podman postgres
postgresql preact prisma prometheus protobuf pydantic pylint pytest pytorch qemu rabbitmq redis
redoc redox redux ripgrep rollup rom ros rustc rustdoc rustfmt rustup rxjs scala scipy scss sdk
serde shellcheck simd sinon smp smtp solidjs sql sqlalchemy sqlite sqlmodel ssd ssl starlette svg
swc symfony systemd tauri tcp tensorflow terraform tlb tls tmux tokio travis tss tsx typer uart
ubuntu udp uefi ujson usb uvicorn valgrind vercel vga vite vitest vscode vue vulkan wasm wasmtime
wayland webgl webgpu webpack websocket wget windbg wordpress xargo xcode xml zig zola zsh zustand
`
