export { nodeFileSystem } from './file-system.js'
export { createFingerprint, fingerprintOf } from './fingerprint.js'
export { findRegister, registerFileNames } from './find-register.js'
export { checkRegisterText, loadRegisterCached } from './load-cached.js'
