export { nodeFileSystem } from './file-system.js'
export { findRegister, registerFileNames } from './find-register.js'
export { loadRegisterCached, loadRegisterText } from './load-cached.js'
