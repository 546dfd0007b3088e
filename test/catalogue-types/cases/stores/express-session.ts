// @types/express-session 1.19.0, @types/express 5.0.6
import express from 'express'
import session from 'express-session'

const app = express()

// store express-session session:housing.sid
// lifetime express-session session:housing.sid 30 minutes
app.use(session({ name: 'housing.sid', secret: 'text', resave: false, cookie: { maxAge: 30 * 60 * 1000 } }))

app.post('/sign-out', (req, res) => {
  // lifetime session-destroy deletes session:* unknown
  req.session.destroy(() => res.redirect('/'))
})
