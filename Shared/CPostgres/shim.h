#pragma once
#include <libpq-fe.h>
// Not in Swift's Glibc module: the thread that waits for connections is named, and woken through an eventfd.
#include <pthread.h>
#include <sys/eventfd.h>
// glibc declares it only under _GNU_SOURCE.
extern int pthread_setname_np(pthread_t thread, const char *name);
// Character-literal macros such as PG_DIAG_SQLSTATE ('C') are not imported by Swift; an enum is.
enum twinriver_pg_diag {
  TWINRIVER_PG_DIAG_SEVERITY = PG_DIAG_SEVERITY_NONLOCALIZED,
  TWINRIVER_PG_DIAG_SQLSTATE = PG_DIAG_SQLSTATE,
  TWINRIVER_PG_DIAG_MESSAGE_PRIMARY = PG_DIAG_MESSAGE_PRIMARY,
  TWINRIVER_PG_DIAG_SCHEMA_NAME = PG_DIAG_SCHEMA_NAME,
  TWINRIVER_PG_DIAG_TABLE_NAME = PG_DIAG_TABLE_NAME,
  TWINRIVER_PG_DIAG_COLUMN_NAME = PG_DIAG_COLUMN_NAME,
  TWINRIVER_PG_DIAG_CONSTRAINT_NAME = PG_DIAG_CONSTRAINT_NAME,
};
