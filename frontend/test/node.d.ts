/// <reference types="node" />
// The tests run in Node. TypeScript loads type packages only when asked, and the build of the application asks for none.
