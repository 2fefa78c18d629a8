export { findFrontMatter, type FrontMatter } from './front-matter/find.ts'
export { readField, type FieldReading } from './front-matter/read-field.ts'
