/**
 * Words that programmers write and dictionary-en lacks: stems with its flags (S plural or third person, M noun, D and
 * G verb, R and Z maker, N and X -ion, Y adverb). A word that the dictionary has is not wanted here.
 */
export const TECHNICAL_WORDS = `
accessor/SM addon/SM allocator/SM allowlist/SMDG antialias/SDG api/SM arg/SM argv async atomicity/M
auth authn authz autocomplete/SMDG autocompletion/SM autoconf autodetect/SDG autogenerate/SDG
autoload/SDGR autosave/SDG autoscale/SDG awaitable/SM backend/SM backlink/SM backport/SMDG
backquote/SMDG backtick/SM backticked backtrace/SM bikeshed/SM bikeshedding binutils bitfield/SM
bitflag/SM bitmask/SMDG bitrate/SM bitwise blocklist/SMDG blockquote/SM bool/SM bootable cacheable
bootloader/SM bootstrapper/SM breakpoint/SM bytecode/SM callee/SM callsite/SM canonicalization/M
canonicalize/SDG changelog/SM changeset/SM chatbot/SM checksummed checksumming chipset/SM chmod
clippy/M cmdline/SM codebase/SM codec/SM codegen codepoint/SM coercible combinator/SM commandline/SM
commenter/SM concat/S config/SM configurability/M const/SM coroutine/SM cron cryptographic
cryptographically csrf customizability/M customizable cybersecurity/M daemonize/SDG datacenter/SM
dataclass/MS dataflow/SM datastore/SM datetime/SM dealloc/S deallocate/SDGN deallocator/SM
debounce/SDG declarator/SM decompressor/SM decrypt/SDG dedupe/SDG deduplicate/SDGN dereference/SMDG
dereferenceable deserialization/M deserialize/SDRGZ deserializer/SM destructor/SM destructure/SDG
dev/SM devtool/SM dirname discoverability/M discoverable distro/SM docstring/SM downsample/SDG
dropdown/SM dunder/SM editability/M elif encodable endian endianness/M entrypoint/SM enum/SM env/SM
environ errno eval/S exposé/SM failover/SM favicon/SM filepath/SM filesystem/SM finalizer/SM fixme
flamegraph/SM foreach formatter/SM framebuffer/SM frontend/SM frontmatter/M func/SM fuzzer/SM
getter/SM globals goto/S hackathon/SM hardcode/SDG hashable hashmap/SM hashtable/SM hexdump/SM
hostname/SM hotfix/SMDG hotspot/SM http https hyperparameter/SM idempotence/M idempotency/M impl/SM
implementor/SM init initializer/SM initrd/SM inlined inlining inode/SM interop iterable/SM
iteratively keyframe/SM keymap/SM keypair/SM keyring/SM keyspace/SM keystore/SM kubelet/SM lexing
lifecycle/SM linter/SM listbox/MS localhost lockfile/SM malloc/S matcher/SM memcpy memoization/M
memoize/SDG memset metaclass/MS metaprogramming/M microarchitecture/SM microbenchmark/SM
microcontroller/SM microkernel/SM microservice/SM middleware/SM minification/M minified minifier/SM
minify/SG misalign/SDGL misconfiguration/SM misconfigure/SDG mixin/SM mmap/S mmapped monorepo/SM
mountpoint/SM multicast/SMG multicore multiline multiplatform multitenancy/M multithreaded
multithreading/M multiway mutator/SM mutex/SM namespace/SMDG natively navbar/SM newtype/SM
nonblocking nonnegative normalizer/SM npm/M nullability/M nullable num/SM observability/M
onboarding/M optionality/M orchestrator/SM overcommit/S overcommitted overridable overwritable
pagefault/SM pageview/SM param/SM parameterization/SM parametrize/SDG passthrough/SM pathname/SM
perf performant permalink/SM pluggable polyfill/SMDG postcondition/SM postprocess/SDG pragma/SM
preallocate/SDGN precompile/SDG precompute/SDG predeclared predefine/SDG preemptible prefetch/SDGM
prefilled preflight/S preload/SMDG preprocess/SDG preprocessor/SM prerelease/SM prerender/SDG printf
printk println proc/SM profiler/SM programmatically proxied proxying pseudocode/M ptr/SM pubsub
pushdown py queueing quickstart/SM ratelimit/SMDG readme/SM readonly rebase/SDG recurse/SDG
redistributable/SM reentrancy/M reentrant referenceable refetch/SDG reflow/SDGM regexes
reimplement/SDG reimplementation/SM reimport/SDG reindex/SDG renderable renderer/SM reparent/SDG
reparse/SDG replayable repo/SM reproducibility/M reproducibly rescan/S resizable reusability/M
revalidate/SDGN rollout/SM rootfs roundtrip/SMDG runnable/SM résumé/SM sandboxed sandboxing
satisfiability/M scalable schedulable scrollable scrollbar/SM selectable semver/M serializability/M
serializer/SM serverless sexp/SM shader/SM shortcode/SM signup/SM snapshotted snapshotting sortable
sourcemap/SM spawner/SM spinlock/SM stacktrace/SM stateful stderr stdin stdlib stdout storable
str/SM strace stringify/SDG struct/SM styleable stylesheet/SM subarray/SM subcommand/SM
subcomponent/SM subcrate/SM subdir/SM subdirectory/SM subexpression/SM subfield/SM subfolder/SM
subgraph/SM subkey/SM submenu/SM submodule/SM subnet/SM subpackage/SM subpage/SM subpath/SM
subprocess/MS subquery/SM subslice/SM substring/SM subtask/SM subthread/SM subtree/SM subtype/SMDG
sudo superblock/SM superclass/MS superset/SM supertrait/SM supertype/SM swappable symlink/SMDG
syscall/SM sysctl/SM sysfs teardown/SM templating testability/M textarea/SM tmpfs todo/SM
tokenization/M tokenize/SDG tokenizer/SM toml toolchain/SM toolset/SM tooltip/SM toplevel
traceback/SM tradeoff/SM transpile/SDGRZ transpiler/SM traversable trie/SM truncatable
typecheck/SMDG typedef/SM typesafe ui/SM unallocated unbuffered uncached uncomment/SDG unconfigured
undefine/SG unescape/SDG unescaped unformatted unhandled unindexed unittest/SM unix unlink/SDG
unmap/S unmapped unmapping unmount/SDG unpadded unparsable unparsed unreferenced unregister/SDG
unresolvable unserialized unsetting unsized unstaged unsynchronized untar/S untracked untyped
unversioned unwinder/SM unwrappable upcast/SG upsert/SDG uptime/SM uri/SM url/SM userland/M
userspace/M util/SM utils validator/SM vararg/SM variadic vec/SM vectorization/M vectorize/SDG
viewport/SM virtualize/SDG vtable/SM walkthrough/SM webhook/SM webpage/SM webserver/SM whitespace/SM
wireframe/SM writability/M writeback/SM writeup/SM yaml zlib
`
