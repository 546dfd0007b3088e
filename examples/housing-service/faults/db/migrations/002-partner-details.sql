-- Joint applications: what we need to know of the partner.

ALTER TABLE "Application" ADD COLUMN partner_name text;

-- FAULT 7: a column for sexual orientation, which the activity does not declare.
ALTER TABLE "Application" ADD COLUMN sexual_orientation text;
