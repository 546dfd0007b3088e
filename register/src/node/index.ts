export { nodeFileSystem } from './file-system.js'
export { findRegister, registerFileNames } from './find-register.js'
export { checkRegisterText, loadRegisterCached } from './load-cached.js'
