/** File names of a register, the preferred one first. */
export const registerFileNames = ['processing-register.yaml', 'processing-register.yml'] as const
