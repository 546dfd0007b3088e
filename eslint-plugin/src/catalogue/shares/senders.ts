/**
 * Functions of a project’s own, written in another file, that say by their names that they send: weak evidence, because only the
 * name speaks. `sendReminder(resident)`, `this.fetchJson(url, options)`, `postToSpine(body)`.
 */
export const senders = {
  /** What the name says. */
  name: new RegExp(
    [
      '^send(?:[A-Z]\\w*)?(?:Message|Sms|SMS|Text|Email|E[Mm]ail|Mail|Letter|Notification|Reminder|Invitation|Invite|Alert|Confirmation|Receipt|Request|Report|Data|Event|Payload|Webhook|Update|Referral)s?(?:Async)?$',
      '^send(?:To|Via)[A-Z]\\w*$',
      '^(?:post|put|patch|push|submit|publish|forward|export|upload|transmit|deliver|dispatch|emit)(?:[A-Z]\\w*)?To[A-Z]\\w*$',
      '^(?:fetch|post|put|patch|request)(?:Json|JSON|Data|Api|API|WithRetry|WithAuth)$',
      '^(?:authenticated|authorised|authorized|safe|secure|retrying|api|auth|http)Fetch$',
      '^fetchWith(?:Retry|Timeout|Auth)$',
      '^(?:notify|email|text|alert)(?:Applicant|Resident|Tenant|Customer|Citizen|User|Claimant|Officer|Worker|Parent|Carer|Partner|Agency|Police|Council|School|Landlord)s?$',
      '^submit(?:[A-Z]\\w*)?(?:Event|Application|Appeal|Claim|Case|Form|Answers|Referral)(?:[A-Z]\\w*)?$',
      '^publish(?:Event|Message|Notification)s?$',
      '^call(?:External)?(?:Api|API|Webhook|Service)$',
    ].join('|'),
    'u',
  ),
  /** Methods of a client of a project’s own, and what such a client is called: `API.post(url, payload)`. */
  verb: /^(?:post|put|patch)$/u,
  client: /(?:^|\.)(?:\w*(?:[aA]pi|API|Http|HTTP|Gateway|Client|Connector|DAO|Dao)|http|gateway|client|dao)$/u,
  /** Methods that are told the HTTP method: `gateway.request(path, 'POST', data)`. */
  request: /^(?:request|call|send|fetch|invoke|execute|makeRequest|sendRequest|doRequest)$/u,
  /** Names of functions that only ask to be let in. */
  notNamed: /token|log_?in|csrf/iu,
  /** Quick look over a file’s text. */
  mentions:
    /\b(?:send|post|put|patch|push|submit|publish|forward|export|upload|transmit|deliver|dispatch|emit|notify|email|text|alert|call)[A-Z]\w*\(|(?:[aA]pi|API|[hH]ttp|HTTP|[gG]ateway|[cC]lient|Connector|DAO|[dD]ao)\.(?:post|put|patch)\(|\bmethod: *\w+\.(?:post|put|patch|POST|PUT|PATCH)\b|\.method = ['"](?:post|put|patch|POST|PUT|PATCH)['"]|\.(?:request|call|send|fetch|invoke|execute)\(|[fF]etch(?:[A-Z]\w*)?\(|\brequest[A-Z]\w*\(|\bmethod: *['"](?:post|put|patch|POST|PUT|PATCH)['"]/u,
  /** Receivers that answer whoever asked, or talk to another part of the same program. */
  notOn:
    /^(?:res|resp|response|reply|req|request|ctx|context|process|worker|parentPort|port|window|self|parent|frame|iframe|chrome|browser|store|dispatch|emitter|logger|log|console|page|cy|screen|vi|jest|toast)$/iu,
} as const
