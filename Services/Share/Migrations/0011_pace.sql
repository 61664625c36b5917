-- Further conditions of grants: several receiving systems (接收系统), and the least time between deliveries (使用频率).

ALTER TABLE request ADD COLUMN further_systems text[] NOT NULL DEFAULT '{}';
ALTER TABLE share_grant ADD COLUMN further_systems text[] NOT NULL DEFAULT '{}';

-- The latest delivery of each grant that has a least time between them.
CREATE TABLE grant_pace (
  share_grant uuid PRIMARY KEY REFERENCES share_grant,
  delivered_at timestamptz NOT NULL
);
