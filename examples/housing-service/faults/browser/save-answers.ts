/** Keeps the answers of a form in the browser, so that a closed window loses nothing. Runs on the applicant's device. */
export function saveAnswers(form: HTMLFormElement): void {
  const answers = Object.fromEntries(new FormData(form))
  // FAULT 12: answers stay on what may be a library's computer, and no store of the register knows.
  localStorage.setItem('housing-answers', JSON.stringify(answers))
}
