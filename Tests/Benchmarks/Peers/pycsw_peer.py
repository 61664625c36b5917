"""pycsw (PyPI) as the peer of search: the catalog's own records behind its CSW 2.0.2, on the same PostgreSQL.

    pycsw_peer.py prepare FOLDER SOCKET_FOLDER PORT    copies the records in force and writes the configuration
    pycsw_peer.py count PORT WORD...                   how many records each word is found in, a line each
    pycsw_peer.py call PORT CALLERS SECONDS WORD...    GetRecords by CALLERS at once, each over its own connection

It is served by gunicorn (`pycsw.wsgi:application`). A word is asked for with PropertyIsLike on AnyText, which finds every
record that has it; pycsw's text index takes a Chinese sentence for one word and finds none by two characters of it, so
it is not made.
"""
import http.client
import os
import random
import re
import sys
import threading
import time
import warnings
from xml.sax.saxutils import escape

warnings.filterwarnings("ignore")

CSW, DC, DCT = "http://www.opengis.net/cat/csw/2.0.2", "http://purl.org/dc/elements/1.1/", "http://purl.org/dc/terms/"
RECORD = (
    f'<csw:Record xmlns:csw="{CSW}" xmlns:dc="{DC}" xmlns:dct="{DCT}"><dc:identifier>%s</dc:identifier>'
    "<dc:title>%s</dc:title><dct:abstract>%s</dct:abstract><dc:publisher>%s</dc:publisher><dc:subject>%s</dc:subject>"
    "</csw:Record>")
REQUEST = (
    f'<csw:GetRecords xmlns:csw="{CSW}" xmlns:ogc="http://www.opengis.net/ogc" service="CSW" version="2.0.2" '
    'resultType="results" startPosition="1" maxRecords="20" outputSchema="%s"><csw:Query typeNames="csw:Record">'
    '<csw:ElementSetName>full</csw:ElementSetName><csw:Constraint version="1.1.0"><ogc:Filter><ogc:PropertyIsLike '
    'wildCard="%%" singleChar="_" escapeChar="\\"><ogc:PropertyName>csw:AnyText</ogc:PropertyName><ogc:Literal>%%%s%%'
    "</ogc:Literal></ogc:PropertyIsLike></ogc:Filter></csw:Constraint></csw:Query></csw:GetRecords>")
CONFIGURATION = """[server]
home={home}
url=http://127.0.0.1:{port}/
mimetype=application/xml; charset=UTF-8
encoding=UTF-8
language=en-US
maxrecords=20
domainquerytype=list

[manager]
transactions=false

[metadata:main]
identification_title=peer

[metadata:inspire]
enabled=false

[repository]
database={database}
table=records
"""


def prepare(folder, socket, port):
    import psycopg2
    from psycopg2.extras import execute_values
    import pycsw
    from pycsw.core import admin

    server = psycopg2.connect(host=socket, user="postgres", dbname="postgres")
    server.autocommit = True
    server.cursor().execute("CREATE DATABASE pycsw")
    database = f"postgresql://postgres@/pycsw?host={socket}"
    home = os.path.dirname(pycsw.__file__)
    admin.setup_db(database, "records", home, create_plpythonu_functions=False)
    source = psycopg2.connect(host=socket, user="postgres", dbname="twinriver").cursor("records")
    source.execute(
        "SELECT version.code, version.name, version.abstract, body.name, version.search_elements, search.words"
        "  FROM catalog.entry_search AS search JOIN catalog.entry_version AS version USING (code, version)"
        "  JOIN catalog.organisation AS body ON body.code = version.provider")
    target = psycopg2.connect(host=socket, user="postgres", dbname="pycsw")
    with target, target.cursor() as cursor:
        # Made by setup_db, and good for languages with spaces only.
        cursor.execute("SELECT tgname FROM pg_trigger WHERE tgrelid = 'records'::regclass AND NOT tgisinternal")
        for (trigger,) in cursor.fetchall():
            cursor.execute(f'DROP TRIGGER "{trigger}" ON records')
        cursor.execute("ALTER TABLE records DROP COLUMN IF EXISTS anytext_tsvector")
        while rows := source.fetchmany(1_000):
            execute_values(
                cursor,
                "INSERT INTO records (identifier, typename, schema, mdsource, insert_date, xml, anytext, type, title,"
                " abstract, publisher, keywords) VALUES %s",
                [(code, "csw:Record", CSW, "local", "2026-11-23", RECORD % tuple(
                    escape(value) for value in (code, name, abstract, provider, items)),
                  words, "dataset", name, abstract, provider, items[:500])
                 for code, name, abstract, provider, items, words in rows])
    target.autocommit = True
    target.cursor().execute("VACUUM ANALYZE records")
    with open(os.path.join(folder, "pycsw.cfg"), "w") as file:
        file.write(CONFIGURATION.format(home=home, port=port, database=database))


def ask(connection, word):
    body = (REQUEST % (CSW, escape(word))).encode()
    connection.request("POST", "/", body, {"Content-Type": "application/xml"})
    answer = connection.getresponse()
    text = answer.read()
    if answer.status != 200 or b"numberOfRecordsMatched" not in text:
        raise RuntimeError(text[:500].decode(errors="replace"))
    return text


def count(port, words):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=120)
    for word in words:
        print(int(re.search(rb'numberOfRecordsMatched="([0-9]+)"', ask(connection, word)).group(1)))


def call(port, callers, seconds, words):
    latencies, failures, lock = [], [], threading.Lock()

    def caller():
        own = []
        try:
            connection = http.client.HTTPConnection("127.0.0.1", port, timeout=120)
            while time.monotonic() < end:
                began = time.monotonic()
                ask(connection, random.choice(words))
                if began > counted:
                    own.append(time.monotonic() - began)
        except Exception as error:
            failures.append(error)
        with lock:
            latencies.extend(own)

    ask(http.client.HTTPConnection("127.0.0.1", port, timeout=120), words[0])
    counted = time.monotonic() + 0.7
    end = counted + seconds
    threads = [threading.Thread(target=caller) for _ in range(callers)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if failures or not latencies:
        sys.exit(f"pycsw_peer: {failures[:1] or 'no answer in time'}")
    elapsed = time.monotonic() - counted
    latencies.sort()
    p50, p99, p999 = (latencies[min(len(latencies) - 1, int(len(latencies) * part))] * 1e6 for part in (.5, .99, .999))
    print(f"RESULT per_second={len(latencies) / elapsed:.3f} p50_us={p50:.1f} p99_us={p99:.1f} p999_us={p999:.1f}")


if __name__ == "__main__":
    if sys.argv[1] == "prepare":
        prepare(*sys.argv[2:5])
    elif sys.argv[1] == "count":
        count(int(sys.argv[2]), sys.argv[3:])
    else:
        call(int(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4]), sys.argv[5:])
