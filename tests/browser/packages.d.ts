declare module 'vnu-jar' {
  /** The path of the checker's Java archive. */
  const path: string;
  export default path;
}
