/** Stands for the name of a method that is only known when the program runs: `superagent[method](…)`. */
export const computedName = '[computed]'
