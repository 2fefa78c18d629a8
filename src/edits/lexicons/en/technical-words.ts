/** Words that every programmer writes and dictionary-en lacks: lines of a stem file, with its flags. */
export const TECHNICAL_WORDS = `
hypervisor/SM
allocator/SM
mutex/SM
bootloader/SM
tokenizer/SM
middleware/M
namespace/SMDG
filesystem/SM
async
backend/SM
frontend/SM
runtime/SM
subcommand/SM
keyframe/SM
`
