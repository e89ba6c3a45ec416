/** Text files that the build takes in as strings (the schema). */
declare module '*.sql?raw' {
  const text: string;
  export default text;
}
