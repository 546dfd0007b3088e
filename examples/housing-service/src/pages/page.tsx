import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'

interface PageProps {
  title: string
  children: ReactNode
}

function Page({ title, children }: PageProps) {
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} – Housing register – Example Council`}</title>
      </head>
      <body>
        <header>Example Council: housing register</header>
        <main>
          <h1>{title}</h1>
          {children}
        </main>
        <footer>
          <a href="https://www.example.gov.uk/privacy/housing-register">How we use your information</a>
        </footer>
      </body>
    </html>
  )
}

/** A whole page as HTML text. */
export const renderPage = (title: string, content: ReactNode): string =>
  `<!doctype html>${renderToStaticMarkup(<Page title={title}>{content}</Page>)}`
